package io.github.springspotify.autoconfigure.login;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.springspotify.endpoint.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Adds scopes to a request for authorisation. A new authorisation grants only what it
 * asks for, so what the user has granted before is asked for again.
 *
 * @since 0.1.0
 */
public final class ConsentScopes {

	private ConsentScopes() {
	}

	/**
	 * Read the scopes to ask for in addition.
	 * @param parameter parameter of the request, if there is one
	 * @return the scopes, empty if there are none or one is not known
	 */
	public static Set<String> parse(@Nullable String parameter) {
		try {
			return Scopes.parse((parameter != null) ? List.of(parameter) : List.of()).values();
		}
		catch (IllegalArgumentException ex) {
			return Set.of();
		}
	}

	/**
	 * Add scopes to a request.
	 * @param request the request
	 * @param additional scopes to add
	 * @param granted scopes that the user has granted
	 * @return the request
	 */
	public static OAuth2AuthorizationRequest.Builder add(OAuth2AuthorizationRequest request,
			Collection<String> additional, Collection<String> granted) {
		OAuth2AuthorizationRequest.Builder builder = OAuth2AuthorizationRequest.from(request);
		if (additional.isEmpty()) {
			return builder;
		}
		Set<String> scopes = new LinkedHashSet<>(request.getScopes());
		scopes.addAll(granted);
		scopes.addAll(additional);
		return builder.scopes(scopes);
	}

}
