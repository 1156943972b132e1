package io.github.springspotify.sample.problem;

import java.util.stream.Collectors;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.PremiumRequiredException;
import io.github.springspotify.error.ReauthorizationRequiredException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages for users whom Spotify does not let in, or not that far. Asked before
 * {@link OutageAdvice}, which also knows the general case, and after the starter, which
 * sends users to Spotify once where that can help.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

	@ExceptionHandler({ ReauthorizationRequiredException.class, AuthenticationException.class })
	ModelAndView tokenGone() {
		return Problem
			.of(HttpStatus.FORBIDDEN, "Spotify wants to see you again",
					"Your connection to Spotify has ended, and a new login did not mend it. Nothing was changed.")
			.advise("Log in once more, then repeat what you were doing.")
			.leadTo("Log in again", Problem.LOGIN)
			.toPage();
	}

	@ExceptionHandler
	ModelAndView missingScope(InsufficientScopeException ex) {
		String scopes = ex.getMissingScopes().stream().map(Scope::value).sorted().collect(Collectors.joining(" "));
		return Problem
			.of(HttpStatus.FORBIDDEN, "A permission is missing",
					"You have not given this application the permission that this page needs"
							+ (scopes.isEmpty() ? "." : ": " + scopes.replace(" ", ", ") + "."))
			.advise("Nothing was changed. Should you change your mind, Spotify will ask you again.")
			.leadTo("Allow it", Problem.LOGIN + (scopes.isEmpty() ? "" : "?scope=" + scopes.replace(' ', '+')))
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
