package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Profiles and playlists of other users, in extended mode.
 */
class UserApiTests {

	private final MockSpotify spotify = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = token("aurora", "playlist-read-private", "playlist-read-collaborative",
			"playlist-modify-public", "playlist-modify-private");

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void profileShowsWhatIsPublic() {
		JsonNode profile = this.caller.json("/v1/users/bram", this.spotify.issueAppToken());

		assertThat(profile.path("display_name").asString()).isEqualTo("Bram Okonkwo");
		assertThat(profile.at("/followers/total").asInt()).isPositive();
		assertThat(profile.path("images")).hasSize(3);
		assertThat(profile.path("uri").asString()).isEqualTo("spotify:user:bram");
		assertThat(profile.propertyNames()).doesNotContain("email", "country", "product", "account_id");
	}

	@Test
	void ownersOfPlaylistsHaveProfilesAndPicturesToo() {
		JsonNode profile = this.caller.json("/v1/users/harbourhall", this.token);
		String picture = profile.at("/images/0/url").asString().substring(this.spotify.accountsBaseUrl().length());

		assertThat(profile.path("display_name").asString()).isEqualTo("Harbour Hall");
		assertThat(this.caller.get(picture, null).statusCode()).isEqualTo(200);
		assertThat(this.caller.get("/v1/users/nobody", this.token).statusCode()).isEqualTo(404);
		assertThat(this.caller.get("/v1/users/nobody/playlists", this.token).statusCode()).isEqualTo(404);
	}

	@Test
	void othersSeePublicPlaylistsOnly() {
		assertThat(names("/v1/users/bram/playlists", this.token)).containsExactly("Kitchen Radio");
		assertThat(names("/v1/users/harbourhall/playlists", this.spotify.issueAppToken()))
			.containsExactly("A Year of Small Concerts");
	}

	@Test
	void ownPlaylistsDependOnTheScopes() {
		String path = "/v1/users/aurora/playlists";

		assertThat(names(path, this.token)).isEqualTo(names("/v1/me/playlists", this.token)).hasSize(5);
		assertThat(names(path, token("aurora", "playlist-read-private"))).hasSize(4);
		assertThat(names(path, token("aurora"))).containsExactly("A Year of Small Concerts", "Night Ferry");
	}

	@Test
	void linksOfTheCurrentUsersListWork() {
		JsonNode first = this.caller.json("/v1/me/playlists?limit=2", this.token);
		String next = first.path("next").asString().substring(this.spotify.accountsBaseUrl().length());

		assertThat(this.caller.json(next, this.token).path("items")).hasSize(2);
		assertThat(this.caller.json(next, this.token).path("total")).isEqualTo(first.path("total"));
	}

	@Test
	void playlistIsCreatedForTheCurrentUser() {
		HttpResponse<String> response = create("aurora", this.token, "{\"name\":\"New\",\"public\":false}");
		String id = Caller.json(response).path("id").asString();

		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(Caller.json(response).at("/owner/id").asString()).isEqualTo("aurora");
		assertThat(names("/v1/me/playlists", this.token)).contains("New");
		assertThat(this.caller.get("/v1/playlists/" + id, this.token).statusCode()).isEqualTo(200);
	}

	@Test
	void playlistIsNotCreatedForSomebodyElse() {
		assertThat(create("bram", this.token, "{\"name\":\"New\"}").statusCode()).isEqualTo(403);
		assertThat(create("nobody", this.token, "{\"name\":\"New\"}").body())
			.contains("You cannot create a playlist for another user");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                          | 400
			''                                          | 400
			{"name":" "}                                | 400
			{"name":"A","owner":"aurora"}               | 400
			{"name":"A","collaborative":true}           | 400
			{"name":"A"}                                | 403
			{"name":"A","public":false}                 | 201
			""")
	void createdPlaylistsAreChecked(String body, int status) {
		assertThat(create("aurora", token("aurora", "playlist-modify-private"), body).statusCode()).isEqualTo(status);
	}

	private HttpResponse<String> create(String userId, String creator, String body) {
		return this.caller.sendJson("POST", "/v1/users/" + userId + "/playlists", creator, body);
	}

	private List<String> names(String path, String reader) {
		List<String> names = new ArrayList<>();
		this.caller.json(path, reader).path("items").forEach((item) -> names.add(item.path("name").asString()));
		return names;
	}

	private String token(String userId, String... scopes) {
		return this.spotify.issueTokens(userId, scopes).accessToken();
	}

}
