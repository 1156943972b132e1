package io.github.springspotify.error;

import io.github.springspotify.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint is closed to this client id, because Spotify closed it to applications in
 * development mode. The message says since when and what to use instead.
 *
 * <p>
 * Call what the message names instead.
 *
 * @since 0.1.0
 */
public class RestrictedEndpointException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public RestrictedEndpointException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception for a call that Spotify refused or that was not sent because
	 * Spotify could only refuse it.
	 * @param endpoint the closed endpoint
	 * @param response the refusal
	 */
	public RestrictedEndpointException(Endpoint endpoint, ErrorResponse response) {
		this(describe(endpoint), response, null);
	}

	private static String describe(Endpoint endpoint) {
		String instead = (endpoint.replacement() != null) ? "Use " + endpoint.replacement() + " instead."
				: "There is no replacement.";
		return endpoint + " is closed to applications in development mode since " + endpoint.closedSince() + ". "
				+ instead + " If this application is in extended quota mode, set 'spotify.quota-mode' to 'extended'.";
	}

}
