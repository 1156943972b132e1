package io.github.springspotify.sample.problem;

import java.util.stream.Collectors;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.PremiumRequiredException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages for users whom Spotify does not let in, or not that far. Asked before
 * {@link OutageAdvice}, which also knows the general case.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

	private final Reauthorization reauthorization;

	RefusalAdvice(Reauthorization reauthorization) {
		this.reauthorization = reauthorization;
	}

	@ExceptionHandler({ ReauthorizationRequiredException.class, AuthenticationException.class })
	ModelAndView tokenGone(HttpServletRequest request, HttpServletResponse response) {
		if (this.reauthorization.begin(request, response)) {
			return new ModelAndView("redirect:" + Problem.LOGIN);
		}
		return Problem
			.of(HttpStatus.FORBIDDEN, "Spotify wants to see you again",
					"Your connection to Spotify has ended: it runs out after six months, and you can end it in your "
							+ "Spotify account at any time. Nothing was changed.")
			.advise("Log in once more, then repeat what you were doing.")
			.leadTo("Log in again", Problem.LOGIN)
			.toPage();
	}

	@ExceptionHandler
	ModelAndView missingScope(InsufficientScopeException ex) {
		String scopes = ex.getRequiredScopes().stream().map(Scope::value).sorted().collect(Collectors.joining(" or "));
		return Problem
			.of(HttpStatus.FORBIDDEN, "A permission is missing",
					"You have not given this application the permission that this page needs"
							+ (scopes.isEmpty() ? "." : ": " + scopes + "."))
			.advise("Log in again to grant it. If Spotify does not ask for it, whoever runs this application has to "
					+ "add it to 'spotify.scopes'.")
			.leadTo("Log in again", Problem.LOGIN)
			.toPage();
	}

	@ExceptionHandler
	ModelAndView premiumRequired(PremiumRequiredException ex) {
		return Problem
			.of(HttpStatus.FORBIDDEN, "This needs Spotify Premium",
					"Spotify offers this to users with a Premium subscription only.")
			.toPage();
	}

	@ExceptionHandler
	ModelAndView forbidden(ForbiddenException ex) {
		if (ErrorReason.USER_NOT_REGISTERED.equals(ex.getReason())) {
			return Problems.notRegistered().toPage();
		}
		if (ErrorReason.OWNER_PREMIUM_REQUIRED.equals(ex.getReason())) {
			return Problem
				.of(HttpStatus.FORBIDDEN, "Spotify has paused this application",
						"Applications in development mode work only while their owner has a Premium subscription.")
				.advise("Whoever runs this application has to renew it. Nothing is wrong with your account.")
				.toPage();
		}
		return Problem
			.of(HttpStatus.FORBIDDEN, "Spotify does not allow this",
					"Spotify has refused the request, and a new login would not change that.")
			.toPage();
	}

}
