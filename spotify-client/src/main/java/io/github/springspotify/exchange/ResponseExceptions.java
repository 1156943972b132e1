package io.github.springspotify.exchange;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.PremiumRequiredException;
import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the exception for a refusal: by status first, within a status by what Spotify
 * says.
 */
final class ResponseExceptions {

	private ResponseExceptions() {
	}

	static SpotifyResponseException of(ErrorResponse refusal) {
		int status = refusal.status();
		return switch (status) {
			case 401 -> new AuthenticationException(refusal);
			case 403 -> forbidden(refusal);
			case 404 -> new NotFoundException(refusal);
			case 429 -> tooMany(refusal);
			default -> (status >= 500) ? new ServerException(refusal) : new SpotifyResponseException(refusal);
		};
	}

	private static SpotifyResponseException forbidden(ErrorResponse refusal) {
		if (ErrorReason.PREMIUM_REQUIRED.equals(refusal.reason())) {
			return new PremiumRequiredException(refusal);
		}
		if (ErrorReason.USER_NOT_REGISTERED.equals(refusal.reason())) {
			return new ForbiddenException(refusal.describe() + ". Add the user to the application's allow-list in "
					+ "Spotify's developer dashboard.", refusal, null);
		}
		String detail = refusal.detail();
		if (detail != null && detail.contains("Insufficient client scope")) {
			return new InsufficientScopeException(refusal.describe() + ". " + scopesToAdd(refusal.endpoint())
					+ "to 'spotify.scopes' and sign in again.", refusal, null);
		}
		return new ForbiddenException(refusal);
	}

	private static String scopesToAdd(@Nullable Endpoint endpoint) {
		if (endpoint == null || (endpoint.scopes().isEmpty() && endpoint.anyScope().isEmpty())) {
			return "Add the scope that it needs ";
		}
		StringBuilder text = new StringBuilder("Add ");
		endpoint.scopes()
			.stream()
			.map(Scope::value)
			.sorted()
			.forEach((scope) -> text.append("'").append(scope).append("' "));
		if (!endpoint.anyScope().isEmpty()) {
			text.append("one of ");
			text.append(endpoint.anyScope().stream().map(Scope::value).sorted().toList()).append(' ');
		}
		return text.toString();
	}

	private static SpotifyResponseException tooMany(ErrorResponse refusal) {
		String wait = (refusal.retryAfter() != null)
				? ". Spotify asks to wait " + refusal.retryAfter().toSeconds() + " s"
				: ". Spotify does not say how long to wait";
		String message = refusal.describe() + wait + ".";
		return ErrorReason.QUOTA_EXCEEDED.equals(refusal.reason()) ? new QuotaExceededException(message, refusal, null)
				: new RateLimitedException(message, refusal, null);
	}

}
