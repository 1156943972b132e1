package io.github.springspotify.error;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;

/**
 * The user has not granted a scope that the call needs (403). Refreshing the token cannot
 * widen it; the user has to consent again.
 *
 * <p>
 * Leave it alone in a web request, which asks the user for what is missing. Otherwise add
 * it to {@code spotify.scopes}, and let the user log in again.
 *
 * @since 0.1.0
 */
public class InsufficientScopeException extends ForbiddenException {

	private static final long serialVersionUID = 1L;

	private final TreeSet<String> granted;

	private final EnumSet<Scope> missing;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param granted scopes that were granted, empty if they are not known
	 * @param missing scopes that were not granted
	 */
	public InsufficientScopeException(String message, ErrorResponse response, Set<String> granted, Set<Scope> missing) {
		super(message, response, null);
		this.granted = new TreeSet<>(granted);
		this.missing = EnumSet.noneOf(Scope.class);
		this.missing.addAll(missing);
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

	/**
	 * Return the scopes that the user granted.
	 * @return the scopes as Spotify spells them, empty if they are not known
	 */
	public Set<String> getGrantedScopes() {
		return Collections.unmodifiableSet(this.granted);
	}

	/**
	 * Return the scopes that the user has to grant for this call to work. Where one of
	 * several is enough, all of them.
	 * @return the scopes, empty if it is not known which they are
	 */
	public Set<Scope> getMissingScopes() {
		return Collections.unmodifiableSet(this.missing);
	}

}
