package io.github.springspotify.test;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the Web API that is not deprecated has a route.
 */
class OperationsTests {

	private static final MockSpotify spotify = MockSpotify.start();

	private final Caller caller = new Caller(spotify);

	@AfterAll
	static void close() {
		spotify.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /albums/{id}", "GET /albums/{id}/tracks", "GET /artists/{id}",
			"GET /artists/{id}/albums", "GET /shows/{id}", "GET /shows/{id}/episodes", "GET /episodes/{id}",
			"GET /audiobooks/{id}", "GET /audiobooks/{id}/chapters", "GET /me/audiobooks", "GET /chapters/{id}",
			"GET /tracks/{id}", "GET /search", "GET /me", "GET /playlists/{id}", "PUT /playlists/{id}",
			"GET /playlists/{id}/items", "POST /playlists/{id}/items", "PUT /playlists/{id}/items",
			"DELETE /playlists/{id}/items", "GET /me/playlists", "POST /me/playlists", "PUT /me/library",
			"DELETE /me/library", "GET /me/library/contains", "GET /me/albums", "GET /me/tracks", "GET /me/episodes",
			"GET /me/shows", "GET /me/top/artists", "GET /me/top/tracks", "GET /playlists/{id}/images",
			"PUT /playlists/{id}/images", "GET /me/following", "GET /me/player", "PUT /me/player",
			"GET /me/player/devices", "GET /me/player/currently-playing", "PUT /me/player/play", "PUT /me/player/pause",
			"POST /me/player/next", "POST /me/player/previous", "PUT /me/player/seek", "PUT /me/player/repeat",
			"PUT /me/player/volume", "PUT /me/player/shuffle", "GET /me/player/recently-played", "GET /me/player/queue",
			"POST /me/player/queue" })
	void currentOperationsAskForAToken(String operation) {
		String[] parts = operation.split(" ");
		String path = "/v1" + parts[1].replace("{id}", "0000000000000000000000");
		HttpResponse<String> response = this.caller.send(parts[0], path, null);

		assertThat(response.statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/albums?ids=x", "/playlists/{id}/tracks", "/markets", "/users/bram",
			"/browse/new-releases", "/artists/{id}/top-tracks" })
	void closedOperationsAreForbiddenInDevelopmentMode(String path) {
		String token = spotify.issueTokens("aurora").accessToken();

		assertThat(this.caller.get("/v1" + path.replace("{id}", "0000000000000000000000"), token).statusCode())
			.isEqualTo(403);
	}

}
