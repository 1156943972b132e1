package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PlaylistItemApiTests {

	private static final Catalogue catalogue = CatalogueReader.read();

	private final MutableClock clock = new MutableClock();

	private final MockSpotify spotify = MockSpotify.builder().clock(this.clock).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = this.spotify
		.issueTokens("aurora", "playlist-read-private", "playlist-modify-public", "playlist-modify-private")
		.accessToken();

	private String path = "";

	@BeforeEach
	void createPlaylist() {
		JsonNode playlist = Caller
			.json(this.caller.sendJson("POST", "/v1/me/playlists", this.token, "{\"name\":\"A\",\"public\":false}"));
		this.path = "/v1/playlists/" + playlist.path("id").asString() + "/items";
	}

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void itemsAreAppendedAndInserted() {
		HttpResponse<String> response = send("POST", "{\"uris\":" + json(0, 1, 2) + "}");
		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(Caller.json(response).path("snapshot_id").asString()).isEqualTo(snapshot());
		send("POST", "{\"uris\":" + json(3) + ",\"position\":1}");
		this.caller.send("POST", this.path + "?position=0&uris=" + uri(4) + "," + uri(5), this.token);

		assertThat(order()).containsExactly(4, 5, 0, 3, 1, 2);
	}

	@Test
	void queryWinsOverTheBody() {
		this.caller.sendJson("POST", this.path + "?uris=" + uri(1), this.token, "{\"uris\":" + json(2) + "}");

		assertThat(order()).containsExactly(1);
	}

	@Test
	void entriesTellWhoAddedThemAndWhen() {
		send("POST", "{\"uris\":" + json(0) + "}");
		JsonNode entry = this.caller.json(this.path, this.token).at("/items/0");

		assertThat(entry.path("added_at").asString()).isEqualTo("2026-01-31T12:00:00Z");
		assertThat(entry.at("/added_by/id").asString()).isEqualTo("aurora");
		assertThat(entry.at("/added_by").has("display_name")).isFalse();
		assertThat(entry.path("is_local").asBoolean(true)).isFalse();
		assertThat(entry.at("/item/album/images")).hasSize(3);
		assertThat(entry.has("track")).isFalse();
	}

	@Test
	void extendedModeHasBothNamesAndAllItems() {
		try (MockSpotify extended = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start()) {
			Caller extendedCaller = new Caller(extended);
			String address = "/v1/playlists/" + playlist("Kitchen Radio").id();
			JsonNode entry = extendedCaller.json(address + "/items", extended.issueAppToken()).at("/items/0");
			JsonNode full = extendedCaller.json(address, extended.issueAppToken());

			assertThat(entry.path("item")).isEqualTo(entry.path("track"));
			assertThat(entry.at("/item/track").asBoolean()).isTrue();
			assertThat(full.at("/tracks/items")).isEqualTo(full.at("/items/items")).hasSize(20);
			assertThat(full.has("followers")).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 4, 1 2 3 0", "3, 1, 0, 3 0 1 2", "1, 2, 0, 1 2 0 3", "0, 2, 4, 2 3 0 1", "1, 2, 2, 0 1 2 3",
			"0, 1, 1, 0 1 2 3", "0, 1, 2, 1 0 2 3" })
	void rangesAreMoved(int start, int length, int before, String expected) {
		send("POST", "{\"uris\":" + json(0, 1, 2, 3) + "}");
		HttpResponse<String> response = send("PUT", "{\"range_start\":" + start + ",\"range_length\":" + length
				+ ",\"insert_before\":" + before + ",\"snapshot_id\":\"" + snapshot() + "\"}");

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(order().stream().map(String::valueOf).collect(Collectors.joining(" "))).isEqualTo(expected);
	}

	@Test
	void itemsAreReplacedAndCleared() {
		send("POST", "{\"uris\":" + json(0, 1) + "}");
		send("PUT", "{\"uris\":" + json(5, 6, 7) + "}");
		assertThat(order()).containsExactly(5, 6, 7);
		this.caller.send("PUT", this.path + "?uris=" + uri(8), this.token);
		assertThat(order()).containsExactly(8);

		send("PUT", "{\"uris\":[]}");
		assertThat(order()).isEmpty();
	}

	@Test
	void allOccurrencesAreRemoved() {
		send("POST", "{\"uris\":" + json(0, 1, 0, 2, 0) + "}");
		String old = snapshot();
		send("POST", "{\"uris\":" + json(3) + "}");
		HttpResponse<String> response = send("DELETE",
				"{\"items\":[{\"uri\":\"" + uri(0) + "\"}],\"snapshot_id\":\"" + old + "\"}");

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(order()).containsExactly(1, 2, 3);
		assertThat(Caller.json(response).path("snapshot_id").asString()).isEqualTo(snapshot()).isNotEqualTo(old);
	}

	@Test
	void episodesAreMalformedUnlessAskedFor() {
		String lighthouse = "/v1/playlists/" + playlist("Road to the Lighthouse").id() + "/items?offset=12";
		JsonNode malformed = this.caller.json(lighthouse, this.token).path("items");
		JsonNode asked = this.caller.json(lighthouse + "&additional_types=track,episode", this.token).path("items");

		assertThat(malformed.at("/0/item/type").asString()).isEqualTo("episode");
		assertThat(malformed.at("/0/item/album/type").asString()).isEqualTo("show");
		assertThat(malformed.at("/0/item").has("show")).isFalse();
		assertThat(asked.at("/0/item/show/type").asString()).isEqualTo("show");
		assertThat(asked.at("/1/is_local").asBoolean()).isTrue();
		assertThat(asked.at("/1/item/id").isNull()).isTrue();
		assertThat(asked.at("/2/item").isNull()).isTrue();
	}

	@Test
	void localFilesAreRemovedByUri() {
		this.path = "/v1/playlists/" + playlist("Road to the Lighthouse").id() + "/items";
		String uri = this.caller.json(this.path + "?offset=13&limit=1", this.token).at("/items/0/item/uri").asString();
		assertThat(uri).startsWith("spotify:local:The+Back+Seat:");
		send("DELETE", "{\"items\":[{\"uri\":\"" + uri + "\"}]}");

		assertThat(this.caller.json(this.path, this.token).path("total").asInt()).isEqualTo(14);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST   | {}                                                | No uris provided
					POST   | {"uris":[]}                                       | No uris provided
					POST   | {"uris":"URI"}                                    | Invalid field 'uris': expected an array of strings
					POST   | {"uris":[1]}                                      | Invalid field 'uris': expected an array of strings
					POST   | {"uris":["spotify:album:0000000000000000000000"]} | Invalid uri: spotify:album:0000000000000000000000
					POST   | {"uris":["spotify:track:0000000000000000000000"]} | Payload contains a non-existing ID
					POST   | {"uris":["URI"],"position":1}                     | Index out of bounds
					POST   | {"uris":["URI"],"position":-1}                    | Invalid field 'position': expected an integer from 0
					POST   | {"uris":["URI"],"position":"0"}                   | Invalid field 'position': expected an integer from 0
					PUT    | {"range_start":0}                                 | range_start and insert_before must be given, range_length be at least 1
					PUT    | {"range_start":0,"insert_before":0}               | Index out of bounds
					PUT    | {"uris":["URI"],"range_start":0}                  | Either uris or range_start and insert_before must be given
					PUT    | {}                                                | Either uris or range_start and insert_before must be given
					PUT    | {"range_start":0,"insert_before":0,"snapshot_id":"x"} | Invalid snapshot id
					DELETE | {"items":[]}                                      | No items provided
					DELETE | {"tracks":[{"uri":"URI"}]}                        | Unknown field 'tracks'
					DELETE | {"items":[{"uri":"URI","positions":[0]}]}         | Unknown field 'positions'
					DELETE | {"items":["URI"]}                                 | Invalid field 'items': expected an array of objects
					DELETE | {"items":[{"uri":"URI"}],"snapshot_id":"x"}       | Invalid snapshot id
					DELETE | ''                                                | Missing request body
					""")
	void badBodiesAreRefused(String method, String body, String message) {
		HttpResponse<String> response = send(method, body.replace("URI", uri(0)));

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Caller.json(response).at("/error/message").asString()).isEqualTo(message);
		assertThat(order()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT" })
	void hundredItemsAreTheMost(String method) {
		String hundred = Collections.nCopies(100, '"' + uri(0) + '"').toString();

		assertThat(send(method, "{\"uris\":" + hundred + "}").statusCode()).isLessThan(300);
		assertThat(send(method, "{\"uris\":" + hundred.replace("]", ",\"" + uri(1) + "\"]") + "}").statusCode())
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE" })
	void otherContentTypesAreRefused(String method) {
		assertThat(this.caller.sendBody(method, this.path, this.token, "text/plain", "{}").statusCode()).isEqualTo(415);
	}

	@ParameterizedTest
	@CsvSource({ "POST, playlist-modify-public", "PUT, playlist-modify-public", "DELETE, playlist-modify-public",
			"GET, playlist-modify-private" })
	void privatePlaylistsNeedTheirOwnScope(String method, String scope) {
		String narrow = this.spotify.issueTokens("aurora", scope).accessToken();
		HttpResponse<String> response = method.equals("GET") ? this.caller.get(this.path, narrow)
				: this.caller.sendJson(method, this.path, narrow, "{\"uris\":[]}".replace("uris", field(method)));

		assertThat(response.statusCode()).isEqualTo(403);
	}

	private static String field(String method) {
		return method.equals("DELETE") ? "items\":[{\"uri\":\"" + uri(0) + "\"}],\"snapshot_id" : "uris";
	}

	private HttpResponse<String> send(String method, String body) {
		return this.caller.sendJson(method, this.path, this.token, body);
	}

	private String snapshot() {
		return this.caller.json(this.path.replace("/items", ""), this.token).path("snapshot_id").asString();
	}

	private List<Integer> order() {
		List<Integer> order = new ArrayList<>();
		this.caller.json(this.path, this.token).path("items").forEach((entry) -> {
			String uri = entry.at("/item/uri").asString();
			order.add(catalogue.tracks().stream().map(Track::uri).toList().indexOf(uri));
		});
		return order;
	}

	private static String uri(int index) {
		return catalogue.tracks().get(index).uri();
	}

	private static String json(int... indexes) {
		List<String> uris = new ArrayList<>();
		for (int index : indexes) {
			uris.add('"' + uri(index) + '"');
		}
		return uris.toString();
	}

	private static Playlist playlist(String name) {
		return catalogue.playlists()
			.stream()
			.filter((playlist) -> playlist.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
