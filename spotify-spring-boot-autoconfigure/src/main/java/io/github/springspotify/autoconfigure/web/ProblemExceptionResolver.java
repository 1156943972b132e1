package io.github.springspotify.autoconfigure.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers requests whose calls to Spotify failed, where the application has not. Pages
 * get the application's error page.
 */
final class ProblemExceptionResolver implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ProblemExceptionResolver.class);

	private final Clock clock;

	ProblemExceptionResolver(Clock clock) {
		this.clock = clock;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		SpotifyProblem problem = SpotifyProblem.of(failure);
		if (problem == null || response.isCommitted() || request.getAttribute(ConsentNeed.UNMET) != null) {
			return null;
		}
		problem.log();
		try {
			answer(request, response, problem);
		}
		catch (IOException ex) {
			logger.debug("The answer could not be written", ex);
		}
		return new ModelAndView();
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, SpotifyProblem problem)
			throws IOException {
		String retryAfter = problem.retryAfter(this.clock);
		if (retryAfter != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (PageRequest.isPage(request::getHeader)) {
			response.sendError(problem.status().value());
			return;
		}
		response.resetBuffer();
		response.setStatus(problem.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(problem.json(request.getRequestURI()));
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
