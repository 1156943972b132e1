package io.github.springspotify.oauth2;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;

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
			SpotifyLoginFailure failure = ofSingle(ex);
			if (failure != FAILED) {
				return failure;
			}
		}
		return FAILED;
	}

	private static SpotifyLoginFailure ofSingle(Throwable ex) {
		if (ex instanceof OAuth2AuthenticationException oauth2) {
			return ofCode(oauth2.getError().getErrorCode());
		}
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
		return (ex instanceof AuthenticationException) ? MISCONFIGURED : FAILED;
	}

	private static SpotifyLoginFailure ofCode(String code) {
		return switch (code) {
			case "access_denied" -> DENIED;
			case "authorization_request_not_found", "invalid_state_parameter" -> EXPIRED;
			default -> FAILED;
		};
	}

}
