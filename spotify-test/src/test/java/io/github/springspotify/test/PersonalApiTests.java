package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalApiTests {

	private final MutableClock clock = new MutableClock();

	private final MockSpotify spotify = MockSpotify.builder().clock(this.clock).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = token("aurora");

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void topItemsDependOnTheTimeRange() {
		JsonNode medium = this.caller.json("/v1/me/top/tracks?limit=3", this.token);
		JsonNode longTerm = this.caller.json("/v1/me/top/tracks?limit=3&time_range=long_term", this.token);

		assertThat(medium.path("items")).hasSize(3).isNotEqualTo(longTerm.path("items"));
		assertThat(medium.path("items").path(0).path("album").path("images")).hasSize(3);
		assertThat(longTerm.path("next").asString()).endsWith("?offset=3&limit=3&time_range=long_term");
		assertThat(this.caller.json("/v1/me/top/artists", this.token).path("items").path(0).path("type").asString())
			.isEqualTo("artist");
	}

	@Test
	void playbackGoesOnWithTheClock() {
		long before = this.caller.json("/v1/me/player", this.token).path("progress_ms").asLong();
		this.clock.advance(Duration.ofSeconds(5));
		JsonNode state = this.caller.json("/v1/me/player?market=SE&additional_types=track,episode", this.token);

		assertThat(state.path("progress_ms").asLong()).isEqualTo(before + 5000);
		assertThat(state.path("item").path("is_playable").asBoolean()).isTrue();
		assertThat(state.path("device").path("is_active").asBoolean()).isTrue();
	}

	@Test
	void idlePlayerHasNoContent() {
		HttpResponse<String> response = this.caller.get("/v1/me/player", token("bram"));

		assertThat(response.statusCode()).isEqualTo(204);
		assertThat(response.body()).isEmpty();
	}

	@Test
	void playlistLinksLeadToTheUsersOperation() {
		JsonNode page = this.caller.json("/v1/me/playlists?limit=2", this.token);

		assertThat(page.path("href").asString())
			.isEqualTo(this.spotify.apiBaseUrl() + "/users/aurora/playlists?offset=0&limit=2");
		assertThat(page.path("next").asString()).contains("/users/aurora/playlists?offset=2&limit=2");
	}

	@Test
	void playlistsOfOthersHideTheirItemsInDevelopmentMode() {
		for (JsonNode playlist : this.caller.json("/v1/me/playlists", this.token).path("items")) {
			boolean own = playlist.path("owner").path("id").asString().equals("aurora");
			assertThat(playlist.has("items")).isEqualTo(own);
			assertThat(playlist.has("tracks")).isFalse();
		}
	}

	@Test
	void emptyPlaylistHasNoImages() {
		assertThat(this.caller.json("/v1/me/playlists", this.token).path("items")).anySatisfy((playlist) -> {
			assertThat(playlist.path("name").asString()).isEqualTo("To sort");
			assertThat(playlist.path("images").isNull()).isTrue();
		});
	}

	@Test
	void collaborativePlaylistsNeedTheirOwnScope() {
		String narrow = this.spotify.issueTokens("aurora", "playlist-read-private").accessToken();

		assertThat(this.caller.json("/v1/me/playlists", narrow).path("total").asInt())
			.isEqualTo(this.caller.json("/v1/me/playlists", this.token).path("total").asInt() - 1);
	}

	@Test
	void whatIsSavedIsThereUntilRemoved() {
		String uri = this.caller.json("/v1/search?q=undertow&type=track", this.token)
			.at("/tracks/items/0/uri")
			.asString();
		String path = "/v1/me/library?uris=" + uri;
		String bram = token("bram");
		this.caller.send("DELETE", path, bram);
		assertThat(contains(uri, bram)).isEqualTo("[false]");

		HttpResponse<String> response = this.caller.send("PUT", path, bram);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		assertThat(response.headers().firstValue("Content-Type")).isEmpty();
		assertThat(contains(uri, bram)).isEqualTo("[true]");
		JsonNode newest = this.caller.json("/v1/me/tracks?limit=1", bram).path("items").path(0);
		assertThat(newest.path("track").path("uri").asString()).isEqualTo(uri);
		assertThat(newest.path("added_at").asString()).isEqualTo("2026-01-31T12:00:00Z");
	}

	@Test
	void savedAlbumsAreFullAlbums() {
		JsonNode entry = this.caller.json("/v1/me/albums?limit=1", this.token).path("items").path(0);

		assertThat(entry.path("album").path("tracks").path("items").path(0).path("type").asString()).isEqualTo("track");
	}

	@Test
	void containsKeepsTheOrderAndTakesArtists() {
		String artist = this.caller.json("/v1/me/top/artists", this.token).at("/items/0/uri").asString();

		assertThat(contains("spotify:user:nobody," + artist + ",spotify:user:bram", this.token))
			.isEqualTo("[false,true,true]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PUT    | spotify:artist:0000000000000000000000 | Unsupported uri type: artist
			PUT    | spotify:chapter:0000000000000000000000 | Unsupported uri type: chapter
			DELETE | spotify:track:short                   | Invalid uri
			PUT    | 0000000000000000000000                | Invalid uri
			PUT    | spotify:user:bram,                    | Invalid uri
			DELETE | ''                                    | Missing required parameter: uris
			""")
	void badUrisAreRefusedInTheBareShape(String method, String uris, String message) {
		HttpResponse<String> response = this.caller.send(method, "/v1/me/library?uris=" + uris, this.token);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).isEqualTo("{\"status\":400,\"message\":\"" + message + "\"}");
	}

	@Test
	void fortyUrisAreTheMost() {
		assertThat(contains(uris(40), this.token)).startsWith("[");
		assertThat(this.caller.get("/v1/me/library/contains?uris=" + uris(41), this.token).statusCode()).isEqualTo(400);
	}

	@Test
	void unknownThingsCannotBeSaved() {
		assertThat(this.caller.send("PUT", "/v1/me/library?uris=spotify:track:0000000000000000000000", this.token)
			.statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "user-library-modify", "playlist-modify-public" })
	void scopeOfTheLibraryDependsOnTheUri(String scope) {
		String narrow = this.spotify.issueTokens("aurora", scope).accessToken();

		assertThat(this.caller.send("PUT", "/v1/me/library?uris=spotify:user:bram", narrow).statusCode())
			.isEqualTo(403);
		assertThat(this.caller
			.send("PUT", "/v1/me/library?uris=spotify:user:bram",
					this.spotify.issueTokens("aurora", "user-follow-modify").accessToken())
			.statusCode()).isEqualTo(200);
	}

	private String token(String userId) {
		return this.spotify
			.issueTokens(userId, "user-top-read", "user-read-playback-state", "user-library-read",
					"user-library-modify", "user-follow-read", "user-follow-modify", "playlist-read-private",
					"playlist-read-collaborative", "playlist-modify-public")
			.accessToken();
	}

	private String contains(String uris, String token) {
		return this.caller.get("/v1/me/library/contains?uris=" + uris, token).body();
	}

	private static String uris(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "spotify:user:u" + i).collect(Collectors.joining(","));
	}

}
