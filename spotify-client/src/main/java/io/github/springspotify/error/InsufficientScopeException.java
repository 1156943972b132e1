package io.github.springspotify.error;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The user has not granted a scope that the call needs (403). Refreshing the token cannot
 * widen it; the user has to consent again.
 *
 * @since 0.1.0
 */
public class InsufficientScopeException extends ForbiddenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public InsufficientScopeException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public InsufficientScopeException(ErrorResponse response) {
		super(response);
	}

	/**
	 * Return the scopes that the endpoint needs.
	 * @return the scopes that are all needed and those of which one is needed, empty for
	 * an unknown endpoint
	 */
	public Set<Scope> getRequiredScopes() {
		Endpoint endpoint = getEndpoint();
		if (endpoint == null) {
			return Set.of();
		}
		Set<Scope> required = EnumSet.noneOf(Scope.class);
		required.addAll(endpoint.scopes());
		required.addAll(endpoint.anyScope());
		return Collections.unmodifiableSet(required);
	}

}
