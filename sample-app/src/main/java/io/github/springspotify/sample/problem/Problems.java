package io.github.springspotify.sample.problem;

import org.springframework.http.HttpStatus;

/**
 * What can go wrong both while logging in and later.
 */
final class Problems {

	private Problems() {
	}

	static Problem notRegistered() {
		return Problem
			.of(HttpStatus.FORBIDDEN, "You are not on the guest list yet",
					"Spotify lets a new application in for a handful of people only, and your Spotify account is not "
							+ "among them.")
			.advise("Ask whoever runs this application to add the e-mail address of your Spotify account under "
					+ "\u201cUser Management\u201d in Spotify's developer dashboard. Then log in again.");
	}

	static Problem rateLimited(String when) {
		return Problem
			.of(HttpStatus.TOO_MANY_REQUESTS, "A short intermission",
					"Spotify limits how often an application may ask, and this one has reached the limit. It is "
							+ "nothing you did wrong.")
			.advise(when);
	}

	static Problem down() {
		return Problem
			.of(HttpStatus.SERVICE_UNAVAILABLE, "Spotify is not well at the moment",
					"We asked, and Spotify could not answer. This usually passes within minutes.")
			.advise("Try again in a moment.");
	}

	static Problem timedOut() {
		return Problem
			.of(HttpStatus.GATEWAY_TIMEOUT, "Spotify is taking too long",
					"We asked and waited, but no answer came in time.")
			.advise("Try again in a moment.");
	}

}
