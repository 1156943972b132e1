package io.github.springspotify;

import java.net.URI;
import java.util.List;
import java.util.Set;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.Track;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import io.github.springspotify.test.RefreshTokenPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tokens against a stand-in that refuses whatever Spotify would refuse.
 */
class StrictAccountsTests {

	@ParameterizedTest
	@EnumSource
	void expiredTokenIsRenewedUnderEveryPolicy(RefreshTokenPolicy policy) {
		try (MockSpotify spotify = MockSpotify.builder().refreshTokenPolicy(policy).start();
				SpotifyClient client = user(spotify)) {
			for (int i = 0; i < 3; i++) {
				assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
				spotify.expireAccessTokens();
			}
			assertThat(statuses(spotify, "/api/token")).containsExactly(200, 200, 200);
			assertThat(statuses(spotify, "/v1/me")).containsExactly(200, 401, 200, 401, 200);
		}
	}

	@Test
	void revokedUserHasToLogInAgain() {
		try (MockSpotify spotify = MockSpotify.start(); SpotifyClient client = user(spotify)) {
			client.users().getCurrent();
			spotify.revokeUser("aurora");
			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(ReauthorizationRequiredException.class)
					.isThrownBy(() -> client.users().getCurrent());
			}
			assertThat(statuses(spotify, "/api/token")).containsExactly(200, 400);
		}
	}

	@Test
	void applicationReadsTheCatalogueWithItsOwnToken() {
		try (MockSpotify spotify = MockSpotify.start();
				SpotifyClient app = builder(spotify).clientCredentials(spotify.clientId(), spotify.clientSecret())
					.build()) {
			Track track = app.search().search("a", Set.of(SearchType.TRACK)).tracks().items().get(0);
			assertThat(app.tracks().get(track.id(), Market.of("SE")).name()).isEqualTo(track.name());
			assertThat(statuses(spotify, "/api/token")).containsExactly(200);
		}
	}

	@Test
	void wrongSecretIsRefused() {
		try (MockSpotify spotify = MockSpotify.start();
				SpotifyClient app = builder(spotify).clientCredentials(spotify.clientId(), "wrong").build()) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> app.artists().get("x"))
				.withMessageContaining("Check 'spotify.client-id' and 'spotify.client-secret'");
		}
	}

	@Test
	void callIsRepeatedForTransientRejectionOfGoodToken() {
		try (MockSpotify spotify = MockSpotify.start(); SpotifyClient client = user(spotify)) {
			spotify.on("/v1/me").respond(401);
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
	}

	private static SpotifyClient user(MockSpotify spotify) {
		String refreshToken = spotify.issueTokens("aurora", "playlist-read-private").refreshToken();
		return builder(spotify).refreshToken(spotify.clientId(), spotify.clientSecret(), refreshToken).build();
	}

	private static SpotifyClientBuilder builder(MockSpotify spotify) {
		return SpotifyClient.builder()
			.apiBaseUrl(URI.create(spotify.apiBaseUrl()))
			.accountsBaseUrl(URI.create(spotify.accountsBaseUrl()));
	}

	private static List<Integer> statuses(MockSpotify spotify, String path) {
		return spotify.requests(path).stream().map(RecordedRequest::status).toList();
	}

}
