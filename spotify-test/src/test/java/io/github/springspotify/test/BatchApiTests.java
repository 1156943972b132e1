package io.github.springspotify.test;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several things of one kind by their ids, in extended mode.
 */
class BatchApiTests {

	private static final MockSpotify spotify = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private static final Catalogue catalogue = CatalogueReader.read();

	private final Caller caller = new Caller(spotify);

	private final String token = spotify.issueTokens("aurora", "user-read-playback-position").accessToken();

	@AfterAll
	static void close() {
		spotify.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "albums", "artists", "tracks", "shows", "episodes", "audiobooks", "chapters" })
	void orderIsKeptAndUnknownOnesAreNull(String kind) {
		List<String> ids = ids(kind);
		String list = String.join(",", ids.get(1), Operation.ID, ids.get(0), ids.get(1));
		JsonNode found = this.caller.json("/v1/" + kind + "?ids=" + list, this.token).path(kind);

		assertThat(found).hasSize(4);
		assertThat(found.path(0).path("id").asString()).isEqualTo(ids.get(1));
		assertThat(found.path(1).isNull()).isTrue();
		assertThat(found.path(2).path("id").asString()).isEqualTo(ids.get(0));
		assertThat(found.path(3)).isEqualTo(found.path(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "albums", "artists", "tracks", "episodes", "audiobooks", "chapters" })
	void entriesAreTheSameAsAlone(String kind) {
		String id = ids(kind).get(1);

		assertThat(this.caller.json("/v1/" + kind + "?ids=" + id, this.token).path(kind).path(0))
			.isEqualTo(this.caller.json("/v1/" + kind + "/" + id, this.token));
	}

	@Test
	void showsAreSimplified() {
		JsonNode show = this.caller.json("/v1/shows?ids=" + ids("shows").get(0), this.token).at("/shows/0");

		assertThat(show.path("type").asString()).isEqualTo("show");
		assertThat(show.has("episodes")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "shows", "episodes", "audiobooks", "chapters" })
	void spokenContentNeedsAMarketOrAUser(String kind) {
		String path = "/v1/" + kind + "?ids=" + ids(kind).get(0);

		assertThat(this.caller.json(path, spotify.issueAppToken()).path(kind).path(0).isNull()).isTrue();
		assertThat(this.caller.json(path + "&market=SE", spotify.issueAppToken()).path(kind).path(0).isObject())
			.isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/albums?ids=ID,                  | invalid id
			/albums?ids=ID,spotify:album:ID  | invalid id
			/artists?ids=ID&market=SE        | Unknown query parameter 'market'
			/tracks?ids=ID&market=sweden     | Invalid market code
			/tracks?ids=ID&ids=ID            | Repeated query parameter 'ids'
			/chapters?id=ID                  | Unknown query parameter 'id'
			""")
	void badRequestsAreRefused(String path, String message) {
		assertThat(Caller.json(this.caller.get("/v1" + path.replace("ID", Operation.ID), this.token))
			.at("/error/message")
			.asString()).isEqualTo(message);
	}

	private static List<String> ids(String kind) {
		return switch (kind) {
			case "albums" -> catalogue.albums().stream().map(Album::id).toList();
			case "artists" -> catalogue.artists().stream().map(Artist::id).toList();
			case "tracks" -> catalogue.tracks().stream().map(Track::id).toList();
			case "shows" -> catalogue.shows().stream().map(Show::id).toList();
			case "episodes" -> catalogue.episodes().stream().map(Episode::id).toList();
			case "audiobooks" -> catalogue.audiobooks().stream().map(Audiobook::id).toList();
			default -> catalogue.chapters().stream().map(Chapter::id).toList();
		};
	}

}
