package io.github.springspotify.login;

/**
 * The login did not lead to a refresh token. The message says why and what to do.
 */
final class LoginException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LoginException(String message) {
		super(message);
	}

}
