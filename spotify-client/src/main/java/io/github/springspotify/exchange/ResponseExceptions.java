package io.github.springspotify.exchange;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/**
 * Chooses the exception for a refusal: by status first, within a status by what Spotify
 * says.
 */
final class ResponseExceptions {

	private ResponseExceptions() {
	}

	/**
	 * Return the exception for a refusal.
	 * @param granted scopes of the token that was sent, empty if they are not known
	 */
	static SpotifyResponseException of(ErrorResponse refusal, Set<String> granted) {
		int status = refusal.status();
		return switch (status) {
			case 401 -> new AuthenticationException(refusal);
			case 403 -> forbidden(refusal, granted);
			case 404 -> new NotFoundException(refusal);
			case 429 -> tooMany(refusal);
			default -> (status >= 500) ? new ServerException(refusal) : new SpotifyResponseException(refusal);
		};
	}

	private static SpotifyResponseException forbidden(ErrorResponse refusal, Set<String> granted) {
		if (ErrorReason.PREMIUM_REQUIRED.equals(refusal.reason())) {
			return new PremiumRequiredException(refusal);
		}
		if (ErrorReason.USER_NOT_REGISTERED.equals(refusal.reason())) {
			return new ForbiddenException(refusal.describe() + ". Add the user to the application's allow-list in "
					+ "Spotify's developer dashboard.", refusal, null);
		}
		String detail = refusal.detail();
		if (detail != null && detail.contains("Insufficient client scope")) {
			return insufficientScope(refusal.describe() + ".", refusal, granted);
		}
		return new ForbiddenException(refusal);
	}

	/**
	 * Spotify does not say which scope is missing: it is one of those that the endpoint
	 * knows and that were not granted.
	 */
	private static InsufficientScopeException insufficientScope(String what, ErrorResponse refusal,
			Set<String> granted) {
		Set<Scope> missing = EnumSet.noneOf(Scope.class);
		Endpoint endpoint = refusal.endpoint();
		if (endpoint != null) {
			Stream.of(endpoint.scopes(), endpoint.anyScope(), endpoint.enrichingScopes())
				.flatMap(Set::stream)
				.filter((scope) -> !granted.contains(scope.value()))
				.forEach(missing::add);
		}
		return new InsufficientScopeException(what + " " + advice(missing), refusal, granted, missing);
	}

	/**
	 * Return the exception for a call that was not sent because scopes are missing.
	 */
	static InsufficientScopeException insufficientScope(Endpoint endpoint, Set<String> granted, Set<Scope> missing) {
		Set<Scope> all = EnumSet.noneOf(Scope.class);
		all.addAll(missing);
		all.removeAll(endpoint.anyScope());
		Set<Scope> any = EnumSet.noneOf(Scope.class);
		any.addAll(missing);
		any.removeAll(all);
		String needed = Stream.of(names(all, " and "), names(any, " or "))
			.filter((names) -> !names.isEmpty())
			.collect(Collectors.joining(", and "));
		String message = endpoint + " needs " + needed + ", which the user has not granted. " + advice(missing);
		return new InsufficientScopeException(message, ErrorResponse.of(endpoint.toString(), endpoint, 403), granted,
				missing);
	}

	private static String advice(Set<Scope> missing) {
		String scopes = switch (missing.size()) {
			case 0 -> "the scope that it needs";
			case 1 -> names(missing, "");
			default -> "what it needs of " + names(missing, ", ");
		};
		return "Add " + scopes + " to 'spotify.scopes' and sign in again.";
	}

	private static String names(Set<Scope> scopes, String separator) {
		return scopes.stream()
			.map((scope) -> "'" + scope.value() + "'")
			.sorted()
			.collect(Collectors.joining(separator));
	}

	private static SpotifyResponseException tooMany(ErrorResponse refusal) {
		String wait = (refusal.retryAfter() != null)
				? ". Spotify asks to wait " + refusal.retryAfter().toSeconds() + " s, until " + refusal.retryAt()
				: ". Spotify does not say how long to wait";
		String message = refusal.describe() + wait + ".";
		return ErrorReason.QUOTA_EXCEEDED.equals(refusal.reason()) ? new QuotaExceededException(message, refusal, null)
				: new RateLimitedException(message, refusal, null);
	}

}
