package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Sends a browser that has opened a page of the application as {@code localhost} to
 * {@code 127.0.0.1}. Spotify refuses {@code localhost} in redirect URIs, and a login that
 * starts on the one and comes back to the other finds no session.
 */
final class LoopbackRedirectFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(LoopbackRedirectFilter.class);

	private static final String LOGIN_PATH = "/oauth2/authorization/" + LoginIdentities.REGISTRATION_ID;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"localhost".equalsIgnoreCase(request.getServerName()) || isForwarded(request)
				|| !HttpMethod.GET.matches(request.getMethod()) || !isPage(request);
	}

	private static boolean isForwarded(HttpServletRequest request) {
		return request.getHeader("X-Forwarded-Host") != null || request.getHeader("Forwarded") != null;
	}

	private static boolean isPage(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE))
				|| request.getRequestURI().equals(request.getContextPath() + LOGIN_PATH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String target = ServletUriComponentsBuilder.fromRequest(request).host("127.0.0.1").build().toUriString();
		log.info("The application was opened as 'localhost'. Spotify refuses 'localhost' in redirect URIs, so the "
				+ "browser is sent to 127.0.0.1");
		response.sendRedirect(target);
	}

}
