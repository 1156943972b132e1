package io.github.springspotify.sample.problem;

import io.github.springspotify.oauth2.SpotifyLoginFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a login ends that did not succeed.
 */
@Controller
class LoginFailedController {

	@GetMapping("/login-failed")
	ModelAndView loginFailed(@RequestParam(required = false) @Nullable String reason) {
		return problem(SpotifyLoginFailure.fromValue(reason)).leadTo("Back to the login", "/").toPage();
	}

	private static Problem problem(SpotifyLoginFailure failure) {
		return switch (failure) {
			case DENIED -> Problem
				.of(HttpStatus.FORBIDDEN, "No hard feelings",
						"You decided not to connect your Spotify account. Nothing was read and nothing was stored.")
				.advise("Should you change your mind, the door is open.");
			case NOT_REGISTERED -> Problems.notRegistered();
			case RATE_LIMITED -> Problems.rateLimited("Come back in half a minute or so.");
			case UNAVAILABLE -> Problems.down();
			case MISCONFIGURED -> Problem
				.of(HttpStatus.INTERNAL_SERVER_ERROR, "This application has the wrong key",
						"Spotify does not accept the client id or client secret of this application. Nothing is wrong "
								+ "with your account.")
				.advise("Whoever runs this application should compare 'spotify.client-id' and 'spotify.client-secret' "
						+ "with Spotify's developer dashboard.");
			case EXPIRED -> Problem
				.of(HttpStatus.BAD_REQUEST, "That login took too long",
						"The login was not started in this browser, has expired, or was finished in another window.")
				.advise("Simply start over.");
			case FAILED -> Problem
				.of(HttpStatus.INTERNAL_SERVER_ERROR, "The login did not work",
						"Something unexpected happened between Spotify and this application. The details are in the "
								+ "application's log.")
				.advise("Try it once more.");
		};
	}

}
