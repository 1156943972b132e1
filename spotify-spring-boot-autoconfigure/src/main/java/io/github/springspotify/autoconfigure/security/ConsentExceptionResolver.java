package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sees the failures of controllers before the exception handlers of the application, one
 * of which may be for every exception. They are asked when there is nothing to agree to,
 * or the user was sent to Spotify before.
 */
final class ConsentExceptionResolver implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ConsentExceptionResolver.class);

	private final ConsentRedirect consent;

	ConsentExceptionResolver(ConsentRedirect consent) {
		this.consent = consent;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		try {
			return this.consent.answer(request, response, failure) ? new ModelAndView() : null;
		}
		catch (IOException ex) {
			logger.debug("The answer could not be written", ex);
			return new ModelAndView();
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 10;
	}

}
