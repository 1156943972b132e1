package io.github.springspotify.boot.test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.endpoint.Scopes;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.MockUser;
import io.github.springspotify.test.QuotaMode;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/**
 * A user as after a login with Spotify, or after having connected an account.
 *
 * @param user the id of the user, or {@code null} for the first of the stand-in
 * @param scopes what the user has agreed to, or {@code null} for what the application
 * asks for
 * @param token the access token, or {@code null} for one of the stand-in
 */
record MockLogin(@Nullable String user, @Nullable Set<String> scopes, @Nullable String token) {

	static final MockLogin DEFAULT = new MockLogin(null, null, null);

	static final String NO_REGISTRATION = "There is no client registration '" + LoginIdentities.REGISTRATION_ID
			+ "'. Keep the starter's, or declare one with this id.";

	private static final String SOMEBODY = "user";

	private static final int LIFETIME_SECONDS = 3600;

	MockLogin withUser(String user) {
		return new MockLogin(user, this.scopes, this.token);
	}

	MockLogin withScopes(String... scopes) {
		return new MockLogin(this.user, Scopes.parse(List.of(scopes)).values(), this.token);
	}

	MockLogin withToken(String token) {
		return new MockLogin(this.user, this.scopes, token);
	}

	/**
	 * Return who is logged in. Where users connect an account, it is whoever has logged
	 * in to the application, or else a user of the same name.
	 * @param context the application
	 * @param registration the client registration
	 * @param present who is logged in so far
	 * @return the authentication
	 */
	Authentication authentication(ApplicationContext context, ClientRegistration registration,
			@Nullable Authentication present) {
		MockSpotify spotify = standIn(context);
		if (!context.getBean(LoginIdentities.class).isConnect()) {
			Set<String> granted = granted(registration);
			Map<String, Object> attributes = attributes(spotify, granted);
			String nameAttribute = Objects
				.requireNonNull(registration.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName());
			Set<GrantedAuthority> authorities = authorities(attributes, granted, nameAttribute);
			return new OAuth2AuthenticationToken(new DefaultOAuth2User(authorities, attributes, nameAttribute),
					authorities, registration.getRegistrationId());
		}
		return (present != null) ? present : UsernamePasswordAuthenticationToken.authenticated(userId(spotify), null,
				AuthorityUtils.createAuthorityList("ROLE_USER"));
	}

	/**
	 * Return the tokens as Spring Security gets them at the end of a login.
	 * @param context the application
	 * @param registration the client registration
	 * @param principal who is logged in
	 * @return the tokens
	 */
	OAuth2AuthorizedClient client(ApplicationContext context, ClientRegistration registration,
			Authentication principal) {
		Set<String> granted = granted(registration);
		MockSpotify spotify = standIn(context);
		String accessToken = (this.token != null) ? this.token : "mock-access-token";
		String refreshToken = "mock-refresh-token";
		if (spotify != null && this.token == null) {
			MockSpotify.Tokens tokens = spotify.issueTokens(userId(spotify), granted.toArray(String[]::new));
			accessToken = tokens.accessToken();
			refreshToken = tokens.refreshToken();
		}
		Instant now = Instant.now();
		return new OAuth2AuthorizedClient(
				registration, principal.getName(), new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER,
						accessToken, now, now.plusSeconds(LIFETIME_SECONDS), granted),
				new OAuth2RefreshToken(refreshToken, now));
	}

	/**
	 * Let the login end with the test. A token in a session ends with the session.
	 * @param context the application
	 * @param principal who is logged in
	 */
	static void endWithTest(ApplicationContext context, Authentication principal) {
		SpotifyIdentity user = context.getBean(LoginIdentities.class).of(principal, () -> null);
		if (user != null) {
			MockLogins.remember(context, user);
		}
	}

	private static @Nullable MockSpotify standIn(ApplicationContext context) {
		return context.getBeanProvider(MockSpotify.class).getIfUnique();
	}

	private String userId(@Nullable MockSpotify spotify) {
		if (this.user != null) {
			return this.user;
		}
		return (spotify != null) ? spotify.users().get(0).id() : SOMEBODY;
	}

	private Set<String> granted(ClientRegistration registration) {
		Set<String> asked = registration.getScopes();
		return (this.scopes != null) ? this.scopes : (asked != null) ? asked : Set.of();
	}

	/**
	 * What Spotify says of the user, which depends on what the user has agreed to and, in
	 * development mode, leaves the account out.
	 */
	private Map<String, Object> attributes(@Nullable MockSpotify spotify, Set<String> granted) {
		String id = userId(spotify);
		Map<String, Object> attributes = new LinkedHashMap<>(
				Map.of("id", id, "account_id", id, "display_name", id, "type", "user", "uri", "spotify:user:" + id));
		if (spotify != null) {
			MockUser known = spotify.user(id);
			attributes.put("account_id", known.accountId());
			attributes.put("display_name", known.displayName());
			boolean complete = spotify.quotaMode() == QuotaMode.EXTENDED;
			if (complete && granted.contains("user-read-private")) {
				attributes.put("country", known.country());
				attributes.put("product", known.product());
			}
			if (complete && granted.contains("user-read-email")) {
				attributes.put("email", known.email());
			}
		}
		return attributes;
	}

	private static Set<GrantedAuthority> authorities(Map<String, Object> attributes, Set<String> granted,
			String nameAttribute) {
		Set<GrantedAuthority> authorities = new LinkedHashSet<>();
		authorities.add(new OAuth2UserAuthority(attributes, nameAttribute));
		granted.forEach((scope) -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
		return authorities;
	}

	/**
	 * Leave the token out.
	 */
	@Override
	public String toString() {
		return "MockLogin[user=" + this.user + ", scopes=" + this.scopes + "]";
	}

}
