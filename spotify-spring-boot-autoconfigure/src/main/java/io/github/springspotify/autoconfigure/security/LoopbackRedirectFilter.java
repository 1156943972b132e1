package io.github.springspotify.autoconfigure.security;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a browser that starts a login on {@code localhost} to {@code 127.0.0.1} first.
 * Spotify refuses {@code localhost} in redirect URIs, and a login that starts on the one
 * and comes back to the other finds no session.
 */
final class LoopbackRedirectFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(LoopbackRedirectFilter.class);

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"localhost".equalsIgnoreCase(request.getServerName()) || isForwarded(request)
				|| !request.getRequestURI().equals(request.getContextPath() + ConsentNeed.AUTHORIZATION_PATH);
	}

	/**
	 * Behind a proxy, the name is one that the proxy has chosen, and says nothing about
	 * the browser.
	 */
	private static boolean isForwarded(HttpServletRequest request) {
		return Collections.list(request.getHeaderNames())
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.anyMatch((name) -> name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("via"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String target = UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
			.query(request.getQueryString())
			.host("127.0.0.1")
			.build()
			.toUriString();
		log.info("The login was started on 'localhost'. Spotify refuses 'localhost' in redirect URIs, so the "
				+ "browser is sent to 127.0.0.1");
		response.sendRedirect(target);
	}

}
