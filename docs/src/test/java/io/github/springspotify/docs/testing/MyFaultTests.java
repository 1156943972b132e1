package io.github.springspotify.docs.testing;

import java.time.Duration;

import io.github.springspotify.boot.test.SpotifyTest;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpotifyTest(user = "aurora", scopes = "top-content")
@Import(MyFavourites.class)
class MyFaultTests {

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private MyFavourites favourites;

	@Test
	void shortOutageIsNotNoticed() {
		this.spotify.fail(3, 503);

		this.favourites.sentence();

		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").times(4);
	}

	@Test
	void longOutageIs() {
		this.spotify.on("/v1/me/top/tracks").untilCleared().respond(503);

		assertThatExceptionOfType(ServerException.class).isThrownBy(this.favourites::sentence);
	}

	@Test
	void longPauseIsNotWaitedFor() {
		this.spotify.rateLimited(Duration.ofMinutes(5));

		assertThatExceptionOfType(RateLimitedException.class).isThrownBy(this.favourites::sentence);
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").times(1);
	}

}
