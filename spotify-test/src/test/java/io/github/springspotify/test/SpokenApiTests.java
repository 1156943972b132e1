package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenApiTests {

	private static final MockSpotify spotify = MockSpotify.start();

	private static final Catalogue catalogue = CatalogueReader.read();

	private static final Show show = catalogue.shows().get(0);

	private static final Audiobook audiobook = catalogue.audiobooks().get(0);

	private final Caller caller = new Caller(spotify);

	private final String token = spotify.issueTokens("aurora", "user-read-playback-position", "user-library-read")
		.accessToken();

	@AfterAll
	static void close() {
		spotify.close();
	}

	@Test
	void showEmbedsItsEpisodes() {
		JsonNode node = this.caller.json("/v1/shows/" + show.id(), this.token);

		assertThat(node.path("total_episodes").asInt()).isEqualTo(4);
		assertThat(node.has("publisher")).isFalse();
		assertThat(node.at("/episodes/items")).hasSize(4);
		assertThat(node.at("/episodes/href").asString()).endsWith("/episodes?offset=0&limit=50");
		assertThat(node.at("/episodes/items/0/show").isMissingNode()).isTrue();
	}

	@Test
	void episodesOfAShowComeInPages() {
		List<String> names = new ArrayList<>();
		for (int offset = 0; offset < 4; offset += 3) {
			this.caller.json("/v1/shows/" + show.id() + "/episodes?market=SE&limit=3&offset=" + offset, this.token)
				.path("items")
				.forEach((episode) -> names.add(episode.path("name").asString()));
		}

		assertThat(names).containsExactlyElementsOf(show.episodes().stream().map(Episode::name).toList());
	}

	@Test
	void episodeHasItsShowAndWhatWasHeard() {
		JsonNode node = this.caller.json("/v1/episodes/" + show.episodes().get(1).id(), this.token);

		assertThat(node.at("/show/name").asString()).isEqualTo(show.name());
		assertThat(node.at("/resume_point/resume_position_ms").asInt()).isEqualTo(754_000);
		assertThat(node.at("/resume_point/fully_played").asBoolean(true)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/shows/SHOW/episodes", "/v1/audiobooks/BOOK/chapters" })
	void resumePointNeedsItsScope(String path) {
		String address = path.replace("SHOW", show.id()).replace("BOOK", audiobook.id());
		String narrow = spotify.issueTokens("aurora").accessToken();

		assertThat(this.caller.json(address, this.token).at("/items/0").has("resume_point")).isTrue();
		assertThat(this.caller.json(address, narrow).at("/items/0").has("resume_point")).isFalse();
	}

	@Test
	void audiobookEmbedsItsChapters() {
		JsonNode node = this.caller.json("/v1/audiobooks/" + audiobook.id(), this.token);

		assertThat(node.path("total_chapters").asInt()).isEqualTo(24);
		assertThat(node.at("/chapters/items")).hasSize(24);
		assertThat(this.caller.json("/v1/audiobooks/" + audiobook.id() + "/chapters?limit=5&offset=20", this.token)
			.path("items")).hasSize(4);
	}

	@Test
	void chapterCallsItselfAnEpisode() {
		Chapter chapter = audiobook.chapters().get(0);
		JsonNode node = this.caller.json("/v1/chapters/" + chapter.id(), this.token);

		assertThat(node.path("type").asString()).isEqualTo("episode");
		assertThat(node.path("uri").asString()).isEqualTo("spotify:episode:" + chapter.id());
		assertThat(node.path("chapter_number").asInt(-1)).isZero();
		assertThat(node.has("available_markets")).isFalse();
		assertThat(node.at("/audiobook/name").asString()).isEqualTo(audiobook.name());
		assertThat(this.caller.get("/v1/episodes/" + chapter.id(), this.token).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/shows/SHOW", "/v1/shows/SHOW/episodes", "/v1/audiobooks/BOOK",
			"/v1/audiobooks/BOOK/chapters" })
	void nothingIsAvailableWithoutMarketAndUser(String path) {
		String address = path.replace("SHOW", show.id()).replace("BOOK", audiobook.id());
		String appToken = spotify.issueAppToken();

		assertThat(this.caller.get(address, appToken).statusCode()).isEqualTo(404);
		assertThat(this.caller.get(address + "?market=SE", appToken).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/v1/shows/short                                   | 400 | invalid id
			/v1/shows/0000000000000000000000                  | 404 | Resource not found
			/v1/shows/0000000000000000000000?limit=1          | 400 | Unknown query parameter 'limit'
			/v1/shows/0000000000000000000000/episodes?limit=51 | 400 | Invalid limit
			/v1/shows/0000000000000000000000/episodes?offset=x | 400 | Invalid offset
			/v1/episodes/0000000000000000000000               | 404 | Resource not found
			/v1/episodes/0000000000000000000000?market=sweden | 400 | Invalid market code
			/v1/audiobooks/0000000000000000000000             | 404 | Resource not found
			/v1/audiobooks/0000000000000000000000/chapters?limit=0 | 400 | Invalid limit
			/v1/chapters/0000000000000000000000               | 404 | Resource not found
			/v1/chapters/short                                | 400 | invalid id
			/v1/me/shows?market=SE                            | 400 | Unknown query parameter 'market'
			/v1/me/audiobooks?market=SE                       | 400 | Unknown query parameter 'market'
			/v1/me/episodes?limit=51                          | 400 | Invalid limit
			""")
	void badRequestsAreRefused(String path, int status, String message) {
		HttpResponse<String> response = this.caller.get(path, this.token);

		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(Caller.json(response).at("/error/message").asString()).isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource({ "shows, show, episodes, false", "episodes, episode, show, true",
			"audiobooks, audiobook, chapters, true" })
	void savedThingsAreWrapped(String list, String kind, String child, boolean full) {
		JsonNode entry = this.caller.json("/v1/me/" + list, this.token).at("/items/0");

		assertThat(entry.path("added_at").asString()).endsWith("Z");
		assertThat(entry.path(kind).path("type").asString()).isEqualTo(kind);
		assertThat(entry.path(kind).has(child)).isEqualTo(full);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/me/shows", "/v1/me/episodes", "/v1/me/audiobooks" })
	void savedListsNeedTheLibraryScope(String path) {
		assertThat(this.caller.get(path, spotify.issueTokens("aurora", "user-top-read").accessToken()).statusCode())
			.isEqualTo(403);
	}

	@Test
	void savedShowsChangeWithTheLibrary() {
		String bram = spotify.issueTokens("bram", "user-library-read", "user-library-modify").accessToken();
		this.caller.send("PUT", "/v1/me/library?uris=" + show.uri(), bram);
		assertThat(this.caller.json("/v1/me/shows", bram).at("/items/0/show/uri").asString()).isEqualTo(show.uri());

		this.caller.send("DELETE", "/v1/me/library?uris=" + show.uri(), bram);
		assertThat(this.caller.json("/v1/me/shows", bram).path("total").asInt(-1)).isZero();
	}

}
