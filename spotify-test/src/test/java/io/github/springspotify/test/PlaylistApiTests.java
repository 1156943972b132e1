package io.github.springspotify.test;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PlaylistApiTests {

	private final MutableClock clock = new MutableClock();

	private final MockSpotify spotify = MockSpotify.builder().clock(this.clock).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = token("aurora");

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void createdPlaylistIsTheNewestOfTheOwner() {
		HttpResponse<String> response = create("{\"name\":\"Small Hours\",\"description\":\"Low volume.\"}");
		JsonNode playlist = Caller.json(response);

		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(playlist.path("public").asBoolean()).isTrue();
		assertThat(playlist.path("collaborative").asBoolean(true)).isFalse();
		assertThat(playlist.path("images").isNull()).isTrue();
		assertThat(playlist.at("/owner/id").asString()).isEqualTo("aurora");
		assertThat(playlist.at("/items/total").asInt(-1)).isZero();
		assertThat(this.caller.json("/v1/me/playlists?limit=1", this.token).at("/items/0/id"))
			.isEqualTo(playlist.path("id"));
		assertThat(this.caller.json(path(playlist), this.token).path("description").asString())
			.isEqualTo("Low volume.");
	}

	@Test
	void playlistsOfTheSameNameAreDifferent() {
		assertThat(Caller.json(create("{\"name\":\"Twice\"}")).path("id"))
			.isNotEqualTo(Caller.json(create("{\"name\":\"Twice\"}")).path("id"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                             | Missing required field: name
			{"name":""}                                    | Invalid playlist name
			{"name":7}                                     | Invalid field 'name': expected a string
			{"name":null}                                  | Invalid field 'name': expected a string
			{"name":"A","public":"true"}                   | Invalid field 'public': expected a boolean
			{"name":"A","collaborative":true}              | Collaborative playlists can only be private
			{"name":"A","tracks":[]}                       | Unknown field 'tracks'
			{"name":"A","name":"B"}                        | Malformed json
			["A"]                                          | Malformed json
			{"name":                                       | Malformed json
			''                                             | Missing request body
			""")
	void badBodiesAreRefused(String body, String message) {
		error(create(body), 400, message);
	}

	@Test
	void otherContentTypesAreRefused() {
		error(this.caller.sendBody("POST", "/v1/me/playlists", this.token, "text/plain", "{\"name\":\"A\"}"), 415,
				"Unsupported media type");
		error(this.caller.get("/v1/me/playlists?market=SE", this.token), 400, "Unknown query parameter 'market'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			playlist-modify-public  | {"name":"A"}                                       | 201
			playlist-modify-private | {"name":"A"}                                       | 403
			playlist-modify-private | {"name":"A","public":false}                        | 201
			playlist-modify-public  | {"name":"A","public":false}                        | 403
			playlist-modify-private | {"name":"A","public":false,"collaborative":true}   | 403
			user-library-modify     | {"name":"A"}                                       | 403
			""")
	void scopeDependsOnTheVisibility(String scope, String body, int status) {
		String narrow = this.spotify.issueTokens("aurora", scope).accessToken();

		assertThat(this.caller.sendJson("POST", "/v1/me/playlists", narrow, body).statusCode()).isEqualTo(status);
	}

	@Test
	void changedDetailsAreVisible() {
		String path = path(Caller.json(create("{\"name\":\"Draft\"}")));
		String before = this.caller.json(path, this.token).path("snapshot_id").asString();
		HttpResponse<String> response = this.caller.sendJson("PUT", path, this.token,
				"{\"name\":\"Final\",\"public\":false,\"collaborative\":true}");
		JsonNode after = this.caller.json(path, this.token);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		assertThat(after.path("name").asString()).isEqualTo("Final");
		assertThat(after.path("collaborative").asBoolean()).isTrue();
		assertThat(after.path("snapshot_id").asString()).isNotEqualTo(before);
	}

	@Test
	void becomingPrivateNeedsBothScopes() {
		String path = path(Caller.json(create("{\"name\":\"Draft\"}")));
		String narrow = this.spotify.issueTokens("aurora", "playlist-modify-public").accessToken();

		assertThat(this.caller.sendJson("PUT", path, narrow, "{\"public\":false}").statusCode()).isEqualTo(403);
		assertThat(this.caller.sendJson("PUT", path, narrow, "{\"name\":\"Other\"}").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                    | Missing fields: nothing to change
			{"name":" "}                          | Invalid playlist name
			{"public":null}                       | Invalid field 'public': expected a boolean
			{"public":true,"collaborative":true}  | Collaborative playlists can only be private
			""")
	void badChangesAreRefused(String body, String message) {
		error(this.caller.sendJson("PUT", path(Caller.json(create("{\"name\":\"Draft\"}"))), this.token, body), 400,
				message);
	}

	@Test
	void privatePlaylistsAreHiddenFromOthers() {
		String path = path(Caller.json(create("{\"name\":\"Mine\",\"public\":false}")));

		error(this.caller.get(path, token("bram")), 404, "Resource not found");
		error(this.caller.get(path, this.spotify.issueAppToken()), 404, "Resource not found");
		error(this.caller.sendJson("PUT", path, token("bram"), "{\"name\":\"His\"}"), 404, "Resource not found");
	}

	@Test
	void foreignPublicPlaylistIsShownWithoutItems() {
		String path = path("Kitchen Radio");

		assertThat(this.caller.json(path, this.token).has("items")).isFalse();
		assertThat(this.caller.json(path, this.spotify.issueAppToken()).has("items")).isFalse();
		error(this.caller.get(path + "/items", this.token), 403, "Forbidden");
		error(this.caller.sendJson("PUT", path, this.token, "{\"name\":\"Hers\"}"), 403, "Forbidden");
	}

	@Test
	void collaboratorsMayChangeItemsButNotDetails() {
		String path = path("Road to the Lighthouse");

		assertThat(this.caller.json(path + "/items", token("bram")).path("total").asInt()).isEqualTo(15);
		error(this.caller.sendJson("PUT", path, token("bram"), "{\"name\":\"His\"}"), 403, "Forbidden");
	}

	@Test
	void fieldsSelectWhatIsReturned() {
		String path = path("Night Ferry");

		assertThat(fields(path, "name,uri").propertyNames()).containsExactlyInAnyOrder("name", "uri");
		assertThat(fields(path, "items(total,items(added_by.id))").toString())
			.startsWith("{\"items\":{\"total\":24,\"items\":[{\"added_by\":{\"id\":\"aurora\"}},");
		assertThat(
				fields(path, "items.items.item.album(!images,artists)").at("/items/items/0/item/album").propertyNames())
			.contains("name")
			.doesNotContain("images", "artists");
		assertThat(fields(path, "items.items(track(name))").at("/items/items/0")).isEmpty();
		assertThat(fields(path + "/items", "items(item(name,popularity))").at("/items/0/item").propertyNames())
			.containsExactly("name");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?fields=items(                 | Invalid fields
			?fields=                       | Invalid fields
			?fields=a,,b                   | Invalid fields
			?additional_types=video        | Invalid additional types
			?market=sweden                 | Invalid market code
			?limit=5                       | Unknown query parameter 'limit'
			/items?limit=51                | Invalid limit
			/items?offset=-1               | Invalid offset
			""")
	void badParametersAreRefused(String query, String message) {
		error(this.caller.get(path("Night Ferry") + query, this.token), 400, message);
	}

	private JsonNode fields(String path, String fields) {
		return this.caller.json(path + "?fields=" + fields, this.token);
	}

	private HttpResponse<String> create(String body) {
		return this.caller.sendJson("POST", "/v1/me/playlists", this.token, body);
	}

	private String token(String userId) {
		return this.spotify
			.issueTokens(userId, "playlist-read-private", "playlist-read-collaborative", "playlist-modify-public",
					"playlist-modify-private")
			.accessToken();
	}

	private static String path(JsonNode playlist) {
		return "/v1/playlists/" + playlist.path("id").asString();
	}

	private static String path(String name) {
		return "/v1/playlists/" + CatalogueReader.read()
			.playlists()
			.stream()
			.filter((playlist) -> playlist.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private static void error(HttpResponse<String> response, int status, String message) {
		assertThat(Caller.json(response).at("/error/message").asString()).isEqualTo(message);
		assertThat(response.statusCode()).isEqualTo(status);
	}

}
