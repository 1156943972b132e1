package io.github.springspotify.autoconfigure;

import java.time.Instant;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.TokenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OneUserTokenStore}.
 */
@ExtendWith(OutputCaptureExtension.class)
class OneUserTokenStoreTests {

	private final SpotifyIdentity user = SpotifyIdentity.defaultUser();

	private final SpotifyTokenStore store = new OneUserTokenStore(
			StoredToken.ofRefreshToken("refresh1", Instant.now()));

	@Test
	void saysOnceThatTheConfiguredTokenIsOutOfDate(CapturedOutput output) {
		renew("access2", null);
		assertThat(output).doesNotContain("user-refresh-token");

		renew("access3", "refresh3");
		renew("access4", "refresh4");
		assertThat(output).containsOnlyOnce("'spotify.user-refresh-token'").doesNotContain("refresh3");
		assertThat(this.store.load(this.user).refreshToken()).isEqualTo("refresh4");
	}

	private void renew(String accessToken, String refreshToken) {
		StoredToken current = this.store.load(this.user);
		TokenResponse response = new TokenResponse(accessToken, 3600, null, refreshToken);
		assertThat(this.store.save(this.user, current.refreshed(response, Instant.now()))).isTrue();
	}

}
