package io.github.springspotify.boot.test;

import java.time.Duration;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MockSpotifyExtension}.
 */
@ExtendWith(MockSpotifyExtension.class)
class MockSpotifyExtensionTests {

	@RepeatedTest(2)
	void eachTestHasAStandInOfItsOwn(MockSpotify spotify, SpotifyClient client) {
		assertThat(spotify).receivedNothing();
		spotify.fail(3, 503);

		assertThat(client.albums().get(spotify.givenAlbum("Rain").id()).name()).isEqualTo("Rain");
		assertThat(spotify).received("GET", "/v1/albums/{id}").byApplication().times(4);
	}

	@Test
	void clientsOfUsersHaveTheirScopes(MockSpotify spotify,
			@AsUser(value = "bram", scopes = "top-content") ReactiveSpotifyClient client) {
		client.users().getTopTracks().block(Duration.ofSeconds(10));

		assertThat(spotify).received("GET", "/v1/me/top/tracks").byUser("bram").withScope("user-top-read");
	}

	@Test
	void usersOfOneStandInAreApart(@AsUser("aurora") SpotifyClient aurora, @AsUser("bram") SpotifyClient bram) {
		assertThat(aurora.users().getCurrent().id()).isEqualTo("aurora");
		assertThat(bram.users().getCurrent().id()).isEqualTo("bram");
	}

}
