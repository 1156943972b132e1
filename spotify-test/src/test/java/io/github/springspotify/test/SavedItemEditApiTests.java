package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Saving, removing and checking by ids, in extended mode.
 */
class SavedItemEditApiTests {

	private static final Catalogue catalogue = CatalogueReader.read();

	private final MockSpotify spotify = MockSpotify.builder()
		.quotaMode(QuotaMode.EXTENDED)
		.clock(new MutableClock())
		.start();

	private final Caller caller = new Caller(this.spotify);

	private final MockUser user = this.spotify.addUser("cleo", "Cleo");

	private final String token = this.spotify
		.issueTokens(this.user.id(), "user-library-read", "user-library-modify", "user-read-playback-position")
		.accessToken();

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "albums", "episodes", "shows", "audiobooks" })
	void idsInTheQueryAreSavedAndRemoved(String kind) {
		List<String> ids = ids(kind);
		HttpResponse<String> saved = send("PUT", kind, "?ids=" + ids.get(0) + "," + ids.get(1));
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(saved.body()).isEmpty();
		assertThat(saved.headers().firstValue("Content-Type")).isEmpty();
		assertThat(total(kind)).isEqualTo(2);
		assertThat(library(kind, ids.get(0))).isEqualTo("[true]");

		assertThat(send("DELETE", kind, "?ids=" + ids.get(0)).statusCode()).isEqualTo(200);
		assertThat(contains(kind, ids.get(0), Operation.ID, ids.get(1))).isEqualTo("[false,false,true]");
		assertThat(library(kind, ids.get(0))).isEqualTo("[false]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "albums", "episodes", "shows", "tracks" })
	void idsInTheBodyAreSavedAndRemoved(String kind) {
		String id = ids(kind).get(0);
		assertThat(sendJson("PUT", kind, "{\"ids\":[\"" + id + "\"]}").body()).isEmpty();
		assertThat(contains(kind, id)).isEqualTo("[true]");
		assertThat(total(kind)).isEqualTo(1);

		assertThat(sendJson("DELETE", kind, "{\"ids\":[\"" + id + "\"]}").statusCode()).isEqualTo(200);
		assertThat(total(kind)).isZero();
	}

	@Test
	void idsInTheQueryWin() {
		List<String> ids = ids("albums");
		sendJson("PUT", "albums?ids=" + ids.get(0), "{\"ids\":[\"" + ids.get(1) + "\"]}");

		assertThat(contains("albums", ids.get(0), ids.get(1))).isEqualTo("[true,false]");
	}

	@Test
	void whatTheLibraryOperationSavedCanBeRemoved() {
		String id = ids("tracks").get(0);
		this.caller.send("PUT", "/v1/me/library?uris=spotify:track:" + id, this.token);
		assertThat(contains("tracks", id)).isEqualTo("[true]");

		send("DELETE", "tracks", "?ids=" + id);
		assertThat(library("tracks", id)).isEqualTo("[false]");
	}

	@Test
	void timesOrderTheTracks() {
		List<String> ids = ids("tracks");
		String body = """
				{"ids":["x"],"timestamped_ids":[{"id":"%s","added_at":"2020-01-01T00:00:00Z"},
				{"id":"%s","added_at":"2021-05-05T10:11:12Z"}]}""".formatted(ids.get(0), ids.get(1));
		sendJson("PUT", "tracks", "{\"ids\":[\"" + ids.get(2) + "\"]}");
		assertThat(sendJson("PUT", "tracks", body).statusCode()).isEqualTo(200);
		JsonNode items = this.caller.json("/v1/me/tracks", this.token).path("items");

		assertThat(items).extracting((entry) -> entry.at("/track/id").asString())
			.containsExactly(ids.get(2), ids.get(1), ids.get(0));
		assertThat(items.at("/0/added_at").asString()).isEqualTo("2026-01-31T12:00:00Z");
		assertThat(items.at("/1/added_at").asString()).isEqualTo("2021-05-05T10:11:12Z");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PUT    | tracks?ids=ID        | {}                             | Unknown query parameter 'ids'
					PUT    | tracks               | ''                             | Missing request body
					PUT    | tracks               | ["ID"]                         | Malformed json
					PUT    | tracks               | {}                             | Missing parameter ids
					PUT    | tracks               | {"ids":[]}                     | Missing parameter ids
					PUT    | tracks               | {"ids":["x"]}                  | invalid id
					PUT    | tracks               | {"uris":["ID"]}                | Unknown field 'uris'
					PUT    | tracks               | {"timestamped_ids":["ID"]}     | Invalid field 'timestamped_ids': expected an array of objects
					PUT    | tracks               | {"timestamped_ids":[{"id":"x","added_at":"2020-01-01T00:00:00Z"}]} | invalid id
					PUT    | albums               | {"ids":"ID"}                   | Invalid field 'ids': expected an array of strings
					DELETE | albums?ids=ID,x      | ''                             | invalid id
					DELETE | tracks?market=SE     | ''                             | Unknown query parameter 'market'
					DELETE | shows?market=x&ids=ID | ''                            | Invalid market code
					PUT    | audiobooks           | {"ids":["ID"]}                 | Unexpected request body
					""")
	void badRequestsAreRefused(String method, String path, String body, String message) {
		HttpResponse<String> response = sendJson(method, path.replace("ID", Operation.ID), body);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Caller.json(response).at("/error/message").asString()).isEqualTo(message);
	}

	@Test
	void timesMustBeTimes() {
		String body = "{\"timestamped_ids\":[{\"id\":\"" + ids("tracks").get(0) + "\",\"added_at\":\"yesterday\"}]}";

		assertThat(sendJson("PUT", "tracks", body).statusCode()).isEqualTo(400);
		assertThat(total("tracks")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "PUT, albums, 50", "DELETE, albums, 50", "PUT, shows, 50", "PUT, tracks, 50" })
	void idsInTheBodyAreCounted(String method, String kind, int most) {
		String id = '"' + ids(kind).get(0) + '"';
		String few = "{\"ids\":" + Collections.nCopies(most, id) + "}";
		String many = "{\"ids\":" + Collections.nCopies(most + 1, id) + "}";

		assertThat(sendJson(method, kind, few).statusCode()).isEqualTo(200);
		assertThat(sendJson(method, kind, many).body()).contains("Too many ids requested");
	}

	@Test
	void twentyAlbumsInTheQueryAreTheMost() {
		assertThat(send("PUT", "albums", "?ids=" + Operation.ids(21)).body()).contains("Too many ids requested");
	}

	@Test
	void nothingIsSavedIfOneIsUnknown() {
		String ids = ids("tracks").get(0) + "\",\"" + Operation.ID;

		assertThat(sendJson("PUT", "tracks", "{\"ids\":[\"" + ids + "\"]}").statusCode()).isEqualTo(404);
		assertThat(total("tracks")).isZero();
	}

	private HttpResponse<String> send(String method, String kind, String query) {
		return this.caller.send(method, "/v1/me/" + kind + query, this.token);
	}

	private HttpResponse<String> sendJson(String method, String path, String body) {
		return this.caller.sendJson(method, "/v1/me/" + path, this.token, body);
	}

	private String contains(String kind, String... ids) {
		return this.caller.get("/v1/me/" + kind + "/contains?ids=" + String.join(",", ids), this.token).body();
	}

	private String library(String kind, String id) {
		String uri = "spotify:" + kind.substring(0, kind.length() - 1) + ":" + id;
		return this.caller.get("/v1/me/library/contains?uris=" + uri, this.token).body();
	}

	private int total(String kind) {
		return this.caller.json("/v1/me/" + kind, this.token).path("total").asInt();
	}

	private static List<String> ids(String kind) {
		return switch (kind) {
			case "albums" -> catalogue.albums().stream().map(Album::id).toList();
			case "tracks" -> catalogue.tracks().stream().map(Track::id).toList();
			case "shows" -> catalogue.shows().stream().map(Show::id).toList();
			case "episodes" -> catalogue.episodes().stream().map(Episode::id).toList();
			default -> catalogue.audiobooks().stream().map(Audiobook::id).toList();
		};
	}

}
