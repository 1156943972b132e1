package io.github.springspotify.autoconfigure.login;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Remembers who has asked to connect an account. A session can outlive a user: somebody
 * else may have logged in in the same browser before the answer arrives, and must not get
 * the account.
 *
 * @since 0.1.0
 */
public final class AuthorizationOwner {

	private static final String ATTRIBUTE = AuthorizationOwner.class.getName();

	private AuthorizationOwner() {
	}

	/**
	 * Write the user into a request for authorisation. Resolvers of an application that
	 * are not built on ours have to do so.
	 * @param request the request
	 * @param name name of the user
	 * @return the request
	 */
	public static OAuth2AuthorizationRequest.Builder write(OAuth2AuthorizationRequest.Builder request, String name) {
		return request.attributes((attributes) -> attributes.put(ATTRIBUTE, name));
	}

	/**
	 * Refuse an answer that belongs to somebody else, or of which nobody knows to whom.
	 * @param request the request that is answered
	 * @param name name of the user who is logged in now, if anybody is
	 * @throws OAuth2AuthorizationException if it is not known that this user has asked
	 */
	public static void check(OAuth2AuthorizationRequest request, @Nullable String name) {
		Object owner = request.getAttributes().get(ATTRIBUTE);
		if (owner == null) {
			throw new OAuth2AuthorizationException(new OAuth2Error("authorization_request_without_owner",
					"The request for authorisation does not say which user has asked. The application's own "
							+ "authorization request resolver must build on the bean of this library, or call "
							+ "AuthorizationOwner.write.",
					null));
		}
		if (!owner.equals(name)) {
			throw new OAuth2AuthorizationException(new OAuth2Error("authorization_request_not_found",
					"The account was to be connected to a user who is not logged in any more.", null));
		}
	}

}
