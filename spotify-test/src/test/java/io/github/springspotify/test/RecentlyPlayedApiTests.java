package io.github.springspotify.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RecentlyPlayedApiTests {

	private final MockSpotify spotify = MockSpotify.builder().clock(new MutableClock()).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = token("aurora");

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void pagesGoBackUntilTheFirstPlay() {
		List<String> times = follow("?limit=10");

		assertThat(times).hasSize(26).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
	}

	@Test
	void pagesGoForwardFromACursor() {
		String oldest = get("?limit=50").at("/cursors/before").asString();

		assertThat(follow("?limit=10&after=" + oldest)).hasSize(25).doesNotHaveDuplicates();
	}

	@Test
	void cursorsAreExclusiveAndThereIsNoTotal() {
		JsonNode page = get("?limit=2");
		JsonNode older = get("?limit=1&before=" + page.at("/cursors/before").asString());

		assertThat(page.has("total")).isFalse();
		assertThat(older.at("/items/0/played_at").asString()).isLessThan(page.at("/items/1/played_at").asString());
		assertThat(get("?after=" + page.at("/cursors/after").asString()).path("items")).isEmpty();
	}

	@Test
	void skippedTrackIsTheNewest() {
		String uri = this.caller.json("/v1/me/player/currently-playing", this.token).at("/item/uri").asString();
		this.caller.send("POST", "/v1/me/player/next", this.token);
		this.caller.send("POST", "/v1/me/player/next", this.token);

		assertThat(get("?limit=2").at("/items/1/track/uri").asString()).isEqualTo(uri);
		assertThat(get("?limit=2").at("/items/1/context/type").asString()).isEqualTo("album");
		assertThat(get("?limit=2").at("/items/0/played_at")).isNotEqualTo(get("?limit=2").at("/items/1/played_at"));
	}

	@Test
	void episodesAreNotRemembered() {
		String episode = CatalogueReader.read().episodes().get(0).uri();
		this.caller.sendJson("PUT", "/v1/me/player/play", this.token, "{\"uris\":[\"" + episode + "\"]}");
		int before = get("?limit=50").path("items").size();
		this.caller.send("POST", "/v1/me/player/next", this.token);

		assertThat(get("?limit=50").path("items")).hasSize(before);
	}

	@Test
	void nothingPlayedHasNoCursors() {
		JsonNode page = this.caller.json("/v1/me/player/recently-played", token("bram"));

		assertThat(page.path("items")).isEmpty();
		assertThat(page.path("cursors").isNull()).isTrue();
		assertThat(page.path("next").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?limit=51            | Invalid limit
			?after=yesterday     | Invalid after
			?before=-1           | Invalid before
			?after=1&before=2    | Only one of after and before can be given
			?offset=1            | Unknown query parameter 'offset'
			""")
	void badParametersAreRefused(String query, String message) {
		assertThat(Caller.json(this.caller.get("/v1/me/player/recently-played" + query, this.token))
			.at("/error/message")
			.asString()).isEqualTo(message);
	}

	private List<String> follow(String query) {
		List<String> times = new ArrayList<>();
		String next = query;
		while (next != null) {
			JsonNode page = get(next);
			page.path("items").forEach((play) -> times.add(play.path("played_at").asString()));
			next = page.path("next").isNull() ? null : "?" + URI.create(page.path("next").asString()).getRawQuery();
		}
		return times;
	}

	private JsonNode get(String query) {
		return this.caller.json("/v1/me/player/recently-played" + query, this.token);
	}

	private String token(String userId) {
		return this.spotify
			.issueTokens(userId, "user-read-recently-played", "user-modify-playback-state",
					"user-read-currently-playing")
			.accessToken();
	}

}
