package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is on playlists by its former address, in extended mode.
 */
class PlaylistTrackApiTests {

	private static final Catalogue catalogue = CatalogueReader.read();

	private final MockSpotify spotify = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = this.spotify
		.issueTokens("aurora", "playlist-read-private", "playlist-modify-public", "playlist-modify-private")
		.accessToken();

	private String playlist = "";

	@BeforeEach
	void createPlaylist() {
		this.playlist = "/v1/playlists/"
				+ Caller.json(this.caller.sendJson("POST", "/v1/me/playlists", this.token, "{\"name\":\"A\"}"))
					.path("id")
					.asString();
	}

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void bothAddressesShowOneList() {
		HttpResponse<String> added = send("POST", "tracks", "{\"uris\":" + json(0, 1) + "}");
		assertThat(added.statusCode()).isEqualTo(201);
		assertThat(Caller.json(added).path("snapshot_id").asString())
			.isEqualTo(this.caller.json(this.playlist, this.token).path("snapshot_id").asString());
		send("POST", "items", "{\"uris\":" + json(2) + ",\"position\":0}");

		assertThat(order("tracks")).isEqualTo(order("items")).containsExactly(2, 0, 1);
	}

	@Test
	void tracksAreReorderedReplacedAndRemoved() {
		send("POST", "tracks", "{\"uris\":" + json(0, 1, 2) + "}");
		send("PUT", "tracks", "{\"range_start\":0,\"insert_before\":3}");
		assertThat(order("items")).containsExactly(1, 2, 0);
		send("DELETE", "tracks", "{\"tracks\":[{\"uri\":\"" + uri(2) + "\"}]}");
		assertThat(order("items")).containsExactly(1, 0);

		send("PUT", "tracks", "{\"uris\":" + json(5, 4) + "}");
		assertThat(order("items")).containsExactly(5, 4);
	}

	@Test
	void hundredEntriesFitOnAPage() {
		send("POST", "tracks", "{\"uris\":" + json(new int[100]) + "}");
		send("POST", "tracks", "{\"uris\":" + json(1) + "}");
		JsonNode page = this.caller.json(this.playlist + "/tracks?limit=100", this.token);

		assertThat(page.path("items")).hasSize(100);
		assertThat(page.path("next").asString()).endsWith("/tracks?offset=100&limit=100");
		assertThat(page.at("/items/0/track")).isEqualTo(page.at("/items/0/item"));
		assertThat(this.caller.get(this.playlist + "/tracks?limit=101", this.token).body()).contains("Invalid limit");
		assertThat(this.caller.get(this.playlist + "/items?limit=51", this.token).body()).contains("Invalid limit");
	}

	@Test
	void fieldsAreChosen() {
		send("POST", "tracks", "{\"uris\":" + json(0) + "}");
		JsonNode page = this.caller.json(this.playlist + "/tracks?fields=items(track(name))", this.token);

		assertThat(page.toString()).isEqualTo("{\"items\":[{\"track\":{\"name\":\"Salt on the Window\"}}]}");
	}

	@Test
	void playlistsOfOthersAreReadable() {
		String kitchen = catalogue.playlists()
			.stream()
			.filter((candidate) -> candidate.name().equals("Kitchen Radio"))
			.findFirst()
			.orElseThrow()
			.id();

		assertThat(this.caller.json("/v1/playlists/" + kitchen + "/tracks", this.token).path("total").asInt())
			.isEqualTo(20);
		assertThat(this.caller
			.sendJson("POST", "/v1/playlists/" + kitchen + "/tracks", this.token, "{\"uris\":" + json(0) + "}")
			.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DELETE | tracks | {"items":[{"uri":"URI"}]}  | Unknown field 'items'
			DELETE | items  | {"tracks":[{"uri":"URI"}]} | Unknown field 'tracks'
			DELETE | tracks | {"tracks":[]}              | No tracks provided
			POST   | tracks | {"tracks":["URI"]}         | Unknown field 'tracks'
			PUT    | tracks | {}                         | Either uris or range_start and insert_before must be given
			""")
	void badBodiesAreRefused(String method, String name, String body, String message) {
		assertThat(Caller.json(send(method, name, body.replace("URI", uri(0)))).at("/error/message").asString())
			.isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource({ "POST, uris, 100", "PUT, uris, 100" })
	void hundredAreTheMost(String method, String field, int most) {
		assertThat(send(method, "tracks", "{\"" + field + "\":" + json(new int[most]) + "}").statusCode())
			.isLessThan(300);
		assertThat(send(method, "tracks", "{\"" + field + "\":" + json(new int[most + 1]) + "}").statusCode())
			.isEqualTo(400);
	}

	@Test
	void hundredRemovalsAreTheMost() {
		String one = "{\"uri\":\"" + uri(0) + "\"}";

		assertThat(send("DELETE", "tracks", "{\"tracks\":" + Collections.nCopies(100, one) + "}").statusCode())
			.isEqualTo(200);
		assertThat(send("DELETE", "tracks", "{\"tracks\":" + Collections.nCopies(101, one) + "}").statusCode())
			.isEqualTo(400);
	}

	private HttpResponse<String> send(String method, String name, String body) {
		return this.caller.sendJson(method, this.playlist + "/" + name, this.token, body);
	}

	private List<Integer> order(String name) {
		List<Integer> order = new ArrayList<>();
		this.caller.json(this.playlist + "/" + name, this.token)
			.path("items")
			.forEach((entry) -> order
				.add(catalogue.tracks().stream().map(Track::uri).toList().indexOf(entry.at("/track/uri").asString())));
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

}
