package io.github.springspotify.test;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Following artists, users and playlists by ids, in extended mode.
 */
class FollowingEditApiTests {

	private static final String CONTAINS = "/v1/me/following/contains?type=";

	private final MockSpotify spotify = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private final Caller caller = new Caller(this.spotify);

	private final String artist = CatalogueReader.read().artists().get(3).id();

	private final MockUser user = this.spotify.addUser("cleo", "Cleo");

	private final String token = token(this.user.id(), "user-follow-read", "user-follow-modify",
			"playlist-modify-public", "playlist-modify-private", "playlist-read-private");

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void artistsAreFollowedByQueryAndUnfollowedByBody() {
		HttpResponse<String> response = send("PUT", "?type=artist&ids=" + this.artist);
		assertThat(response.statusCode()).isEqualTo(204);
		assertThat(this.caller.json("/v1/me/following?type=artist", this.token).at("/artists/items/0/id").asString())
			.isEqualTo(this.artist);
		assertThat(get(CONTAINS + "artist&ids=" + Operation.ID + "," + this.artist)).isEqualTo("[false,true]");
		assertThat(get("/v1/me/library/contains?uris=spotify:artist:" + this.artist)).isEqualTo("[true]");

		String body = "{\"ids\":[\"" + this.artist + "\"]}";
		assertThat(this.caller.sendJson("DELETE", "/v1/me/following?type=artist", this.token, body).statusCode())
			.isEqualTo(204);
		assertThat(get(CONTAINS + "artist&ids=" + this.artist)).isEqualTo("[false]");
	}

	@Test
	void usersAreFollowedToo() {
		send("PUT", "?type=user&ids=bram,harbourhall");
		assertThat(get(CONTAINS + "user&ids=aurora,bram,harbourhall,nobody")).isEqualTo("[false,true,true,false]");
		assertThat(get("/v1/me/library/contains?uris=spotify:user:bram")).isEqualTo("[true]");

		send("DELETE", "?type=user&ids=bram");
		assertThat(get(CONTAINS + "user&ids=bram,harbourhall")).isEqualTo("[false,true]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?ids=ID                | 400 | Missing parameter type
			?type=playlist&ids=ID  | 400 | Invalid type: expected artist or user
			?type=artist&ids=bram  | 400 | invalid id
			?type=user&ids=bram,   | 400 | invalid id
			?type=artist&ids=ID    | 404 | Resource not found
			?type=user&ids=nobody  | 404 | Resource not found
			""")
	void badRequestsAreRefused(String query, int status, String message) {
		HttpResponse<String> response = send("PUT", query.replace("ID", Operation.ID));

		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(Caller.json(response).at("/error/message").asString()).isEqualTo(message);
	}

	@Test
	void playlistsAreFollowed() {
		String path = "/v1/playlists/" + playlist("Night Ferry") + "/followers";
		HttpResponse<String> response = this.caller.send("PUT", path, this.token);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		assertThat(get(path + "/contains")).isEqualTo("[true]");
		assertThat(get(path + "/contains?ids=cleo")).isEqualTo("[true]");
		assertThat(names("/v1/me/playlists", this.token)).isEqualTo("Night Ferry");
		assertThat(names("/v1/users/cleo/playlists", this.spotify.issueAppToken())).isEqualTo("Night Ferry");

		this.caller.send("DELETE", path, this.token);
		assertThat(get(path + "/contains")).isEqualTo("[false]");
		assertThat(names("/v1/me/playlists", this.token)).isEmpty();
	}

	@Test
	void privatelyFollowedPlaylistsAreNotOnTheProfile() {
		String path = "/v1/playlists/" + playlist("Night Ferry") + "/followers";
		this.caller.sendJson("PUT", path, this.token, "{\"public\":false}");

		assertThat(names("/v1/me/playlists", this.token)).isEqualTo("Night Ferry");
		assertThat(names("/v1/users/cleo/playlists", this.token)).isEqualTo("Night Ferry");
		assertThat(names("/v1/users/cleo/playlists", token("bram", "playlist-read-private"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "true, playlist-modify-public", "false, playlist-modify-private" })
	void scopeOfFollowingDependsOnWhoSeesIt(boolean onProfile, String scope) {
		String path = "/v1/playlists/" + playlist("Night Ferry") + "/followers";
		String narrow = token("cleo", scope);

		assertThat(this.caller.sendJson("PUT", path, narrow, "{\"public\":" + !onProfile + "}").statusCode())
			.isEqualTo(403);
		assertThat(this.caller.sendJson("PUT", path, narrow, "{\"public\":" + onProfile + "}").statusCode())
			.isEqualTo(200);
		assertThat(this.caller.send("DELETE", path, narrow).statusCode()).isEqualTo(200);
	}

	@Test
	void nobodyElseCanBeAskedAbout() {
		String path = "/v1/playlists/" + playlist("Night Ferry") + "/followers/contains";

		assertThat(this.caller.get(path + "?ids=bram", this.token).statusCode()).isEqualTo(403);
		assertThat(get(path + "?ids=cleo,bram")).contains("Too many ids requested");
		assertThat(this.caller.get(path, this.spotify.issueAppToken()).statusCode()).isEqualTo(401);
	}

	@Test
	void privatePlaylistsOfOthersAreNotFound() {
		String path = "/v1/playlists/" + playlist("Desk by the Window") + "/followers";

		assertThat(this.caller.send("PUT", path, this.token).statusCode()).isEqualTo(404);
		assertThat(this.caller.get(path + "/contains", this.token).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> send(String method, String query) {
		return this.caller.send(method, "/v1/me/following" + query, this.token);
	}

	private String get(String path) {
		return this.caller.get(path, this.token).body();
	}

	private String names(String path, String reader) {
		StringBuilder names = new StringBuilder();
		for (JsonNode playlist : this.caller.json(path, reader).path("items")) {
			names.append(playlist.path("name").asString());
		}
		return names.toString();
	}

	private String token(String userId, String... scopes) {
		return this.spotify.issueTokens(userId, scopes).accessToken();
	}

	private static String playlist(String name) {
		return CatalogueReader.read()
			.playlists()
			.stream()
			.filter((playlist) -> playlist.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

}
