package io.github.springspotify;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a user without a token can call.
 */
class UserWithoutTokenTests {

	private static final String ALBUM = "1234567890123456789012";

	private static final SpotifyIdentity USER = SpotifyIdentity.user("ada");

	private final RawServer api = RawServer.start().on("/v1/albums/" + ALBUM, Answers.json("{}"));

	@AfterEach
	void close() {
		this.api.close();
	}

	@Test
	void isHelpedOnBehalfOfTheApplicationWhereNoUserIsNeeded() {
		try (SpotifyClient client = client(USER.orApplication(), Mono.just(AccessToken.of("application")))) {
			client.albums().get(ALBUM);

			assertThat(this.api.requests().get(0).header("Authorization")).isEqualTo("Bearer application");
			assertThatExceptionOfType(ReauthorizationRequiredException.class)
				.isThrownBy(() -> client.users().getCurrent());
			assertThatExceptionOfType(ReauthorizationRequiredException.class)
				.isThrownBy(() -> client.asUser("ada").albums().get(ALBUM));
		}
	}

	@Test
	void hasToComeBackWhereAnAccountIsExpected() {
		try (SpotifyClient client = client(USER, Mono.just(AccessToken.of("application")))) {
			assertThatExceptionOfType(ReauthorizationRequiredException.class)
				.isThrownBy(() -> client.albums().get(ALBUM));
		}
	}

	@Test
	void isToldAboutTheOwnTokenWhereTheApplicationHasNone() {
		try (SpotifyClient client = client(USER.orApplication(),
				Mono.error(() -> new AuthenticationException("No secret",
						ErrorResponse.of("POST /api/token", null, 401), null)))) {
			assertThatExceptionOfType(ReauthorizationRequiredException.class)
				.isThrownBy(() -> client.albums().get(ALBUM));
		}
	}

	private SpotifyClient client(SpotifyIdentity caller, Mono<AccessToken> application) {
		SpotifyTokenProvider users = (identity) -> Mono
			.error(() -> new ReauthorizationRequiredException(ErrorResponse.of("POST /api/token", null, 401)));
		return SpotifyClient.builder()
			.tokenProvider(SpotifyTokenProvider.of((identity) -> application, users))
			.identityResolver(() -> Mono.just(caller))
			.apiBaseUrl(this.api.url("/v1"))
			.build();
	}

}
