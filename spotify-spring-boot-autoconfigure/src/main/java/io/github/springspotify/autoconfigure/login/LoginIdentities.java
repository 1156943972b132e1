package io.github.springspotify.autoconfigure.login;

import java.util.function.Supplier;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.util.StringUtils;

/**
 * Tells which Spotify user an authentication stands for. Where users log in with Spotify,
 * only such a login does: a user of another login who happens to have the name of a
 * Spotify user must not get that user's token. Where users connect an account, every
 * login of the application does, by its own name.
 *
 * @since 0.1.0
 */
public final class LoginIdentities {

	/**
	 * Id of the client registration.
	 */
	public static final String REGISTRATION_ID = "spotify";

	private final boolean connect;

	private final boolean withSession;

	/**
	 * Create the rule.
	 * @param connect whether users connect an account instead of logging in with it
	 * @param withSession whether tokens are kept in the session
	 */
	public LoginIdentities(boolean connect, boolean withSession) {
		this.connect = connect;
		this.withSession = withSession;
	}

	/**
	 * Create the rule that an application is configured for.
	 * @param environment environment of the application
	 * @return the rule
	 */
	public static LoginIdentities of(Environment environment) {
		return new LoginIdentities("connect".equalsIgnoreCase(environment.getProperty("spotify.login.mode")),
				"session".equalsIgnoreCase(environment.getProperty("spotify.token-store.type")));
	}

	/**
	 * Return whether users connect an account instead of logging in with it.
	 * @return whether they do
	 */
	public boolean isConnect() {
		return this.connect;
	}

	/**
	 * Return whether tokens are kept in the session.
	 * @return whether they are
	 */
	public boolean isWithSession() {
		return this.withSession;
	}

	/**
	 * Return whether a token goes when its user logs out. An account that was connected
	 * stays so until the user disconnects it.
	 * @return whether it goes
	 */
	public boolean isForgottenOnLogout() {
		return !this.connect || this.withSession;
	}

	/**
	 * Return the Spotify user an authentication stands for.
	 * @param authentication the authentication, if there is one
	 * @param session gives the session of the request, if there is one; asked only where
	 * tokens are kept there
	 * @return the user, or {@code null} if it stands for none
	 */
	public @Nullable SpotifyIdentity of(@Nullable Authentication authentication,
			Supplier<@Nullable SpotifySession> session) {
		if (authentication == null || !(this.connect ? isOwnUser(authentication) : isSpotifyUser(authentication))) {
			return null;
		}
		SpotifyIdentity user = SpotifyIdentity.user(authentication.getName(), this.withSession ? session.get() : null);
		return this.connect ? user.orApplication() : user;
	}

	/**
	 * Programs that authenticate, with a key for example, need not have a name.
	 */
	private static boolean isOwnUser(Authentication authentication) {
		return authentication.isAuthenticated() && !(authentication instanceof AnonymousAuthenticationToken)
				&& StringUtils.hasText(authentication.getName());
	}

	/**
	 * Reactive applications save the token before the login has become an authentication.
	 */
	private static boolean isSpotifyUser(Authentication authentication) {
		if (authentication instanceof OAuth2LoginAuthenticationToken login) {
			return login.isAuthenticated() && REGISTRATION_ID.equals(login.getClientRegistration().getRegistrationId());
		}
		return authentication instanceof OAuth2AuthenticationToken token
				&& REGISTRATION_ID.equals(token.getAuthorizedClientRegistrationId());
	}

}
