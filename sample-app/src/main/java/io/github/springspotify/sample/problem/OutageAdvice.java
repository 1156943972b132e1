package io.github.springspotify.sample.problem;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages for when Spotify cannot answer, or not with what was asked for.
 */
@ControllerAdvice
class OutageAdvice {

	private static final Logger logger = LoggerFactory.getLogger(OutageAdvice.class);

	private final WaitingTime waitingTime = new WaitingTime(Clock.system(ZoneId.systemDefault()));

	@ExceptionHandler
	ModelAndView rateLimited(RateLimitedException ex, HttpServletRequest request, HttpServletResponse response) {
		logger.warn("{}", ex.getMessage());
		Duration wait = ex.getRetryAfter();
		passOn(wait, response);
		String when = (wait != null) ? "Come back " + this.waitingTime.describe(wait) + "."
				: "Come back in half a minute or so.";
		if (ex instanceof QuotaExceededException) {
			when = "The quota of the whole application is used up. " + when;
		}
		return retry(Problems.rateLimited(when), request);
	}

	@ExceptionHandler
	ModelAndView serverError(ServerException ex, HttpServletRequest request, HttpServletResponse response) {
		logger.warn("{}", ex.getMessage());
		passOn(ex.getRetryAfter(), response);
		return retry(Problems.down(), request);
	}

	@ExceptionHandler
	ModelAndView noAnswer(SpotifyTransportException ex, HttpServletRequest request) {
		logger.warn("{}", ex.getMessage());
		return retry(ex.isTimeout() ? Problems.timedOut() : Problems.down(), request);
	}

	@ExceptionHandler
	ModelAndView notFound(NotFoundException ex) {
		return Problem
			.of(HttpStatus.NOT_FOUND, "Not in the catalogue",
					"Spotify knows nothing under this address. It may have been withdrawn, or the address may have "
							+ "a typing error.")
			.leadTo("Search for it", "/search")
			.toPage();
	}

	@ExceptionHandler
	ModelAndView other(SpotifyResponseException ex, HttpServletRequest request) {
		if (ex.getStatus() == HttpStatus.BAD_REQUEST.value()) {
			return Problem
				.of(HttpStatus.BAD_REQUEST, "Spotify cannot make sense of that",
						"Something in the address of this page is not what Spotify expects.")
				.leadTo("Search instead", "/search")
				.toPage();
		}
		logger.warn("{}", ex.getMessage());
		Problem problem = Problem
			.of(HttpStatus.BAD_GATEWAY, "Spotify's answer makes no sense",
					"Spotify has answered with something that this application does not understand.")
			.advise("Try again in a moment.");
		return retry(problem, request);
	}

	private static void passOn(@Nullable Duration wait, HttpServletResponse response) {
		if (wait != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
		}
	}

	private static ModelAndView retry(Problem problem, HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			return problem.toPage();
		}
		String query = request.getQueryString();
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return problem.leadTo("Try again", (query != null) ? path + "?" + query : path).toPage();
	}

}
