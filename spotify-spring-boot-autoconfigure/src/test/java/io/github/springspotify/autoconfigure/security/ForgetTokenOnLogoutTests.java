package io.github.springspotify.autoconfigure.security;

import java.util.Set;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.TokenMetadata;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ForgetTokenOnLogout}.
 */
class ForgetTokenOnLogoutTests {

	@Test
	void storeThatFailsDoesNotKeepTheUserLoggedIn() {
		MockHttpSession session = new MockHttpSession();
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(session);
		Authentication user = UsernamePasswordAuthenticationToken.authenticated("ada", null, Set.of());

		new CompositeLogoutHandler(new ForgetTokenOnLogout(new BrokenTokens(), new LoginIdentities(true, true)),
				new SecurityContextLogoutHandler())
			.logout(request, new MockHttpServletResponse(), user);

		assertThat(session.isInvalid()).isTrue();
	}

	private static final class BrokenTokens implements SpotifyTokens {

		@Override
		public void connect(SpotifyIdentity user, StoredToken token) {
			throw new IllegalStateException("The store is out of order");
		}

		@Override
		public TokenMetadata find(SpotifyIdentity user) {
			throw new IllegalStateException("The store is out of order");
		}

		@Override
		public void disconnect(SpotifyIdentity user) {
			throw new IllegalStateException("The store is out of order");
		}

	}

}
