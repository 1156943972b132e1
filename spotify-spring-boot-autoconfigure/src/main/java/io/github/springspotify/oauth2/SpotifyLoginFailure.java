package io.github.springspotify.oauth2;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * Why a login with Spotify failed, as far as the user can do something about it.
 *
 * @since 0.1.0
 */
public enum SpotifyLoginFailure {

	/**
	 * The user did not consent.
	 */
	DENIED("denied"),

	/**
	 * The user is not on the allow-list of an application in development mode.
	 */
	NOT_REGISTERED("not-registered"),

	/**
	 * Spotify asks to wait.
	 */
	RATE_LIMITED("rate-limited"),

	/**
	 * Spotify did not answer or failed.
	 */
	UNAVAILABLE("unavailable"),

	/**
	 * Spotify refuses the credentials of the application.
	 */
	MISCONFIGURED("misconfigured"),

	/**
	 * The login was not started here, took too long or was finished before.
	 */
	EXPIRED("expired"),

	/**
	 * Anything else.
	 */
	FAILED("failed");

	/**
	 * OAuth2 error code of a code exchange that Spotify asks to wait for.
	 */
	public static final String RATE_LIMITED_CODE = "spotify_rate_limited";

	private static final int MAX_LOGGED = 500;

	private final String value;

	SpotifyLoginFailure(String value) {
		this.value = value;
	}

	/**
	 * Return the failure as it stands in addresses.
	 * @return the value
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Return the failure with the given value.
	 * @param value value from an address
	 * @return the failure, {@link #FAILED} for an unknown value
	 */
	public static SpotifyLoginFailure fromValue(@Nullable String value) {
		for (SpotifyLoginFailure failure : values()) {
			if (failure.value.equals(value)) {
				return failure;
			}
		}
		return FAILED;
	}

	/**
	 * Find out why a login failed.
	 * @param exception what Spring Security reports
	 * @return the reason
	 */
	public static SpotifyLoginFailure of(Throwable exception) {
		for (Throwable ex = exception; ex != null; ex = ex.getCause()) {
			if (ex instanceof SpotifyException) {
				return ofCall(ex);
			}
		}
		return (exception instanceof OAuth2AuthenticationException oauth2) ? ofCode(oauth2.getError().getErrorCode())
				: FAILED;
	}

	private static SpotifyLoginFailure ofCall(Throwable ex) {
		if (ex instanceof ForbiddenException forbidden) {
			return ErrorReason.USER_NOT_REGISTERED.equals(forbidden.getReason()) ? NOT_REGISTERED : FAILED;
		}
		if (ex instanceof RateLimitedException) {
			return RATE_LIMITED;
		}
		if (ex instanceof ServerException || ex instanceof SpotifyTransportException) {
			return UNAVAILABLE;
		}
		if (ex instanceof ReauthorizationRequiredException) {
			return EXPIRED;
		}
		return (ex instanceof AuthenticationException refused && refused.getEndpoint() == null) ? MISCONFIGURED
				: FAILED;
	}

	private static SpotifyLoginFailure ofCode(String code) {
		return switch (code) {
			case "access_denied" -> DENIED;
			case "authorization_request_not_found", "invalid_state_parameter", "invalid_grant" -> EXPIRED;
			case "invalid_client" -> MISCONFIGURED;
			case RATE_LIMITED_CODE -> RATE_LIMITED;
			case "server_error", "temporarily_unavailable" -> UNAVAILABLE;
			default -> FAILED;
		};
	}

	/**
	 * Tell the log about a failure: as a warning where the application or Spotify has to
	 * do something. What the exception says can come from the address, so it is put on
	 * one line.
	 * @param logger where to log
	 * @param exception what Spring Security reports
	 */
	public void log(Logger logger, Throwable exception) {
		String message = String.valueOf(exception.getMessage()).replaceAll("\\p{Cntrl}+", " ");
		String line = (message.length() > MAX_LOGGED) ? message.substring(0, MAX_LOGGED) + "…" : message;
		boolean usual = this == DENIED || this == EXPIRED;
		logger.atLevel(usual ? Level.INFO : Level.WARN).log("Login with Spotify failed ({}): {}", this.value, line);
	}

}
