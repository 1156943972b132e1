package io.github.springspotify.test;

/**
 * The messages that Spotify uses for statuses without a particular cause.
 */
final class ErrorMessages {

	private ErrorMessages() {
	}

	static String of(int status) {
		return switch (status) {
			case 400 -> "Bad request";
			case 401 -> "Missing/invalid/expired access token";
			case 403 -> "Forbidden";
			case 404 -> "Resource not found";
			case 429 -> "Too many requests";
			case 500 -> "Server error.";
			case 502 -> "Bad gateway.";
			case 503 -> "Service unavailable";
			default -> "Error " + status;
		};
	}

}
