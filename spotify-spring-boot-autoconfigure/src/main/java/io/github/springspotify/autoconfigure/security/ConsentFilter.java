package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees the failures that no exception handler of the application has dealt with, such as
 * those of a view while it is rendered.
 */
final class ConsentFilter extends OncePerRequestFilter {

	private final ConsentRedirect consent;

	ConsentFilter(ConsentRedirect consent) {
		this.consent = consent;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (!this.consent.answer(request, response, ex) && !this.consent.explain(request, response, ex)) {
				throw ex;
			}
		}
	}

}
