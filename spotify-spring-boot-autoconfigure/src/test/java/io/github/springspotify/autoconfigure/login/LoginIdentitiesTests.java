package io.github.springspotify.autoconfigure.login;

import java.util.Map;
import java.util.Set;

import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoginIdentities}.
 */
class LoginIdentitiesTests {

	private final LoginIdentities login = LoginIdentities.of(new MockEnvironment());

	private final LoginIdentities connect = LoginIdentities
		.of(new MockEnvironment().withProperty("spotify.login.mode", "Connect"));

	@Test
	void onlyALoginWithSpotifyStandsForASpotifyUser() {
		assertThat(of(this.login, oauth2("spotify"))).isEqualTo(SpotifyIdentity.user("aurora"));
		assertThat(of(this.login, oauth2("github"))).isNull();
		assertThat(of(this.login, form())).isNull();
		assertThat(of(this.login, null)).isNull();
	}

	@Test
	void everyUserOfTheApplicationCanConnectAnAccount() {
		assertThat(of(this.connect, oauth2("github"))).isEqualTo(SpotifyIdentity.user("aurora"));
		assertThat(of(this.connect, form())).isEqualTo(SpotifyIdentity.user("ada"));
	}

	@Test
	void nobodyElseCan() {
		Authentication refused = UsernamePasswordAuthenticationToken.unauthenticated("ada", "secret");
		Authentication anonymous = new AnonymousAuthenticationToken("key", "anonymous",
				AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
		Authentication nameless = UsernamePasswordAuthenticationToken.authenticated("", null, Set.of());

		assertThat(of(this.connect, nameless)).isNull();
		assertThat(of(this.connect, refused)).isNull();
		assertThat(of(this.connect, anonymous)).isNull();
		assertThat(of(this.connect, null)).isNull();
	}

	@Test
	void connectedAccountOutlivesTheLogoutUnlessItIsKeptInTheSession() {
		assertThat(this.login.isForgottenOnLogout()).isTrue();
		assertThat(this.connect.isForgottenOnLogout()).isFalse();
		assertThat(new LoginIdentities(true, true).isForgottenOnLogout()).isTrue();
	}

	private static @Nullable SpotifyIdentity of(LoginIdentities identities, @Nullable Authentication authentication) {
		return identities.of(authentication, () -> {
			throw new IllegalStateException("The session is not needed");
		});
	}

	private static Authentication form() {
		return UsernamePasswordAuthenticationToken.authenticated("ada", null, Set.of());
	}

	private static Authentication oauth2(String registrationId) {
		return new OAuth2AuthenticationToken(new DefaultOAuth2User(Set.of(), Map.of("id", "aurora"), "id"), Set.of(),
				registrationId);
	}

}
