package io.github.springspotify.autoconfigure.store;

/**
 * What is stored for a user is not a token. Has no cause, because a parser's message
 * would quote the content.
 */
final class UnreadableTokenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableTokenException(String message) {
		super(message);
	}

}
