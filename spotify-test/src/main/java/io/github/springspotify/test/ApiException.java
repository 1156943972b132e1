package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;

/**
 * A refused Web API request.
 */
final class ApiException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final boolean bare;

	private final @Nullable String reason;

	ApiException(int status, String message) {
		this(status, message, false, null);
	}

	private ApiException(int status, String message, boolean bare, @Nullable String reason) {
		super(message);
		this.status = status;
		this.bare = bare;
		this.reason = reason;
	}

	static ApiException badRequest(String message) {
		return new ApiException(400, message);
	}

	static ApiException notFound() {
		return new ApiException(404, "Resource not found");
	}

	/**
	 * Return an error of the player.
	 * @param status the HTTP status
	 * @param message what the player says
	 * @param reason the code of the reason
	 * @return the error
	 */
	static ApiException player(int status, String message, String reason) {
		return new ApiException(status, "Player command failed: " + message, false, reason);
	}

	/**
	 * Return this error without the enclosing {@code error} object, as Spotify's
	 * description has it for the library operations.
	 * @return the same error in the bare shape
	 */
	ApiException withoutWrapper() {
		return new ApiException(this.status, String.valueOf(getMessage()), true, this.reason);
	}

	MockResponse toResponse() {
		String message = String.valueOf(getMessage());
		if (this.bare) {
			return MockResponse.json(this.status, Json.object().put("status", this.status).put("message", message))
				.header("Cache-Control", "private, max-age=0");
		}
		return MockResponse.apiError(this.status, message, this.reason);
	}

}
