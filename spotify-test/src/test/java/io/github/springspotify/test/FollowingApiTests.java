package io.github.springspotify.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FollowingApiTests {

	private static final MockSpotify spotify = MockSpotify.start();

	private final Caller caller = new Caller(spotify);

	private final String token = spotify.issueTokens("aurora", "user-follow-read").accessToken();

	@AfterAll
	static void close() {
		spotify.close();
	}

	@Test
	void cursorVisitsEveryArtistOnce() {
		List<String> ids = new ArrayList<>();
		String path = "/v1/me/following?type=artist&limit=3";
		while (path != null) {
			JsonNode page = this.caller.json(path, this.token).path("artists");
			page.path("items").forEach((artist) -> ids.add(artist.path("id").asString()));
			assertThat(page.path("next").isNull()).isEqualTo(page.at("/cursors/after").isNull());
			assertThat(page.path("total").asInt()).isEqualTo(4);
			URI next = page.path("next").isNull() ? null : URI.create(page.path("next").asString());
			path = (next != null) ? next.getRawPath() + "?" + next.getRawQuery() : null;
		}

		assertThat(ids).hasSize(4).doesNotHaveDuplicates();
	}

	@Test
	void cursorIsTheLastArtistOfThePage() {
		JsonNode page = this.caller.json("/v1/me/following?type=artist&limit=1", this.token).path("artists");

		assertThat(page.at("/cursors/after")).isEqualTo(page.at("/items/0/id"));
		assertThat(page.at("/cursors").has("before")).isFalse();
		assertThat(page.at("/items/0").has("followers")).isFalse();
	}

	@Test
	void scopeIsNeeded() {
		String narrow = spotify.issueTokens("aurora", "user-library-read").accessToken();

		assertThat(this.caller.get("/v1/me/following?type=artist", narrow).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                        | Missing parameter type
			?type=user                | Invalid type: only artist is supported
			?type=artist&limit=51     | Invalid limit
			?type=artist&after=x      | invalid id
			?type=artist&offset=1     | Unknown query parameter 'offset'
			""")
	void badParametersAreRefused(String query, String message) {
		assertThat(Caller.json(this.caller.get("/v1/me/following" + query, this.token)).at("/error/message").asString())
			.isEqualTo(message);
	}

}
