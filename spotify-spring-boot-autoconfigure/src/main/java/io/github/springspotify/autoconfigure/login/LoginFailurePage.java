package io.github.springspotify.autoconfigure.login;

import io.github.springspotify.oauth2.SpotifyLoginFailure;

/**
 * A plain page that says why a login or a connection failed and offers to try again.
 *
 * @param status HTTP status of the page
 * @param words what happened and what to do
 * @since 0.1.0
 */
public record LoginFailurePage(int status, String words) {

	/**
	 * Return the page for a failure.
	 * @param failure why the login failed
	 * @return the page
	 */
	public static LoginFailurePage of(SpotifyLoginFailure failure) {
		return switch (failure) {
			case DENIED -> new LoginFailurePage(403, "You did not allow access to your Spotify account.");
			case NOT_REGISTERED -> new LoginFailurePage(403,
					"Your Spotify account is not on the list of users of this application. Its owner can add you in "
							+ "Spotify's developer dashboard.");
			case RATE_LIMITED -> new LoginFailurePage(503,
					"Spotify gets too many requests from this application. Wait a little before you try again.");
			case UNAVAILABLE -> new LoginFailurePage(503, "Spotify does not answer at the moment.");
			case MISCONFIGURED -> new LoginFailurePage(500,
					"Spotify refuses the credentials of this application. Its owner has to correct the client id or the "
							+ "client secret.");
			case EXPIRED -> new LoginFailurePage(400, "This login has expired or was finished before.");
			case FAILED -> new LoginFailurePage(500, "Something unexpected happened. The application's log says more.");
		};
	}

	/**
	 * Return the page of a login.
	 * @param contextPath context path of the application
	 * @return the page as HTML
	 */
	public String login(String contextPath) {
		return html("The login did not work", contextPath, "/login", "choose another login");
	}

	/**
	 * Return the page of a login of a user who is and stays logged in, and was asked for
	 * more.
	 * @param contextPath context path of the application
	 * @return the page as HTML
	 */
	public String extension(String contextPath) {
		return html("Access to your Spotify account was not extended", contextPath, "/", "go to the start page");
	}

	/**
	 * Return the page of a connection.
	 * @param contextPath context path of the application
	 * @return the page as HTML
	 */
	public String connection(String contextPath) {
		return html("Your Spotify account could not be connected", contextPath, "/", "go to the start page");
	}

	private String html(String title, String contextPath, String otherPath, String otherWords) {
		return new PlainPage(title, this.words, contextPath + ConsentNeed.AUTHORIZATION_PATH, "Try again",
				contextPath + otherPath, otherWords)
			.html();
	}

}
