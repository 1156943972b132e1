package io.github.springspotify.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApiAccessTests {

	private static final MockSpotify spotify = MockSpotify.start();

	private final Caller caller = new Caller(spotify);

	private final String token = spotify
		.issueTokens("aurora", "user-top-read", "user-library-read", "user-library-modify", "user-read-playback-state")
		.accessToken();

	@AfterAll
	static void close() {
		spotify.close();
	}

	@Test
	void missingTokenIsToldInTheHeaderOnly() {
		unauthorized(this.caller.get("/v1/me", null), "missing_token");
		unauthorized(this.caller.get("/v1/me", "wrong"), "invalid_token");
		unauthorized(this.caller.get("/v1/me", null, "Authorization", "Basic abc"), "invalid_token");
	}

	private static void unauthorized(HttpResponse<String> response, String error) {
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.body())
			.isEqualTo("{\"error\":{\"status\":401,\"message\":\"Missing/invalid/expired access token\"}}");
		assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
			.startsWith("Bearer realm=\"spotify\", error=\"" + error + "\", error_description=\"");
		assertThat(response.headers().firstValue("Cache-Control")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/me/top/tracks", "/v1/me/top/artists", "/v1/me/playlists", "/v1/me/player",
			"/v1/me/library/contains?uris=spotify:user:bram", "/v1/me/tracks", "/v1/me/albums" })
	void missingScopeIsForbidden(String path) {
		error(this.caller.get(path, spotify.issueTokens("aurora").accessToken()), 403, "Insufficient client scope");
	}

	@Test
	void applicationTokenHasNoUser() {
		error(this.caller.get("/v1/me", spotify.issueAppToken()), 401, "Valid user authentication required");
		error(this.caller.get("/v1/me/tracks", spotify.issueAppToken()), 403, "Insufficient client scope");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/nothing", "/v1/me/", "/v1/search/?q=a&type=track", "/v1/me//top/tracks", "/v1/" })
	void unknownPathsAndTrailingSlashesAreNotFound(String path) {
		error(this.caller.get(path, this.token), 404, "Service not found");
	}

	@Test
	void pathsOutsideTheApiAreNotJson() {
		assertThat(this.caller.get("/", null).statusCode()).isEqualTo(404);
		assertThat(this.caller.get("/.well-known/openid-configuration", null).statusCode()).isEqualTo(404);
		assertThat(this.caller.get("/v1", this.token).statusCode()).isEqualTo(404);
	}

	@Test
	void wrongMethodIsNotAllowed() {
		error(this.caller.send("DELETE", "/v1/me", this.token), 405, "Method not allowed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/v1/me?market=SE                               | Unknown query parameter 'market'
			/v1/me/top/tracks?limit=5&limit=6              | Repeated query parameter 'limit'
			/v1/me/top/tracks?limit=0                      | Invalid limit
			/v1/me/top/tracks?limit=51                     | Invalid limit
			/v1/me/top/tracks?limit=ten                    | Invalid limit
			/v1/me/top/tracks?limit=                       | Invalid limit
			/v1/me/top/tracks?offset=-1                    | Invalid offset
			/v1/me/top/artists?time_range=forever          | Invalid time range
			/v1/albums/short                               | invalid id
			/v1/albums/0000000000000000000-00              | invalid id
			/v1/albums/0000000000000000000000?market=se    | Invalid market code
			/v1/albums/0000000000000000000000?market=SWE   | Invalid market code
			/v1/artists/0000000000000000000000/albums?limit=11 | Invalid limit
			/v1/artists/0000000000000000000000/albums?include_groups=ep | Invalid album type
			/v1/search?type=track                          | No search query
			/v1/search?q=a                                 | Missing parameter type
			/v1/search?q=a&type=song                       | Bad search type field song
			/v1/search?q=a&type=track,                     | Bad search type field
			/v1/search?q=a&type=track&limit=11             | Invalid limit
			/v1/search?q=a&type=track&offset=1001          | Invalid offset
			/v1/search?q=a&type=track&offset=996           | Invalid offset
			/v1/search?q=a&type=track&include_external=all | Invalid include_external
			/v1/search?q=%C3%A4&type=track&foo=1           | Unknown query parameter 'foo'
			/v1/me/player?additional_types=video           | Invalid additional types
			""")
	void badParametersAreRefused(String path, String message) {
		HttpResponse<String> response = this.caller.get(path, this.token);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Caller.json(response).path("error").path("message").asString().strip()).isEqualTo(message);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
	}

	@Test
	void marketFromTokenNeedsAUser() {
		String path = "/v1/search?q=a&type=track&market=from_token";

		assertThat(this.caller.get(path, this.token).statusCode()).isEqualTo(200);
		error(this.caller.get(path, spotify.issueAppToken()), 400, "Invalid market code");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/albums/", "/v1/tracks/", "/v1/artists/" })
	void unknownIdsAreNotFound(String path) {
		error(this.caller.get(path + "0000000000000000000000", this.token), 404, "Resource not found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "POST" })
	void writeWithoutLengthIsAnswered411InHtml(String method) throws IOException {
		String answer = raw(method + " /v1/me/library?uris=spotify:user:bram HTTP/1.1\r\nHost: localhost\r\n"
				+ "Connection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 411").contains("text/html").contains("<!DOCTYPE html>");
	}

	@Test
	void malformedQueryIsRefused() throws IOException {
		String answer = raw("GET /v1/search?q=%zz&type=track HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400");
	}

	private static String raw(String request) throws IOException {
		int port = URI.create(spotify.apiBaseUrl()).getPort();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void error(HttpResponse<String> response, int status, String message) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body())
			.isEqualTo("{\"error\":{\"status\":" + status + ",\"message\":\"" + message + "\"}}");
	}

}
