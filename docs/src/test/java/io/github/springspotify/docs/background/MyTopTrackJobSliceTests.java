package io.github.springspotify.docs.background;

import java.time.Instant;

import io.github.springspotify.boot.test.SpotifyTest;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;

@SpotifyTest
@Import(MyTopTrackJob.class)
class MyTopTrackJobSliceTests {

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private SpotifyTokens tokens;

	@Autowired
	private MyTopTrackJob job;

	@BeforeEach
	void logIn() {
		logIn("aurora");
		logIn("bram");
	}

	private void logIn(String user) {
		String token = this.spotify.issueTokens(user, "user-top-read").refreshToken();
		this.tokens.connect(SpotifyIdentity.user(user), StoredToken.ofRefreshToken(token, Instant.now()));
	}

	@Test
	void readsTheTopTracksOfEachUser() {
		this.job.countTopTracks();

		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").byUser("aurora").times(1);
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").byUser("bram").times(1);
	}

	@Test
	void goesOnAfterFailureOfOneUser() {
		this.spotify.next("/v1/me/top/tracks").respond(403);

		this.job.countTopTracks();

		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").withStatus(403).times(1);
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").withStatus(200).times(1);
	}

}
