package io.github.springspotify.autoconfigure.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.github.springspotify.model.Market;
import io.github.springspotify.model.SpotifyUri;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our types as arguments of controllers, with nothing but what Spring Boot sets up.
 */
abstract class ConversionTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String url;

	ConversionTests(Stack stack) {
		this.url = stack.url();
	}

	@ParameterizedTest
	@CsvSource({ "/path/spotify:album:a1, album a1", "/parameter?uri=spotify:track:t1, track t1",
			"/parameter?uri=https%3A%2F%2Fopen.spotify.com%2Fintl-de%2Ftrack%2Ft1%3Fsi%3Dx, track t1",
			"/parameters?uri=spotify:track:t1&uri=spotify:album:a1, 2", "/market?market=se, SE" })
	void addressHoldsThem(String path, String answer) throws Exception {
		assertThat(send(HttpRequest.newBuilder().GET(), path).body()).isEqualTo(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/path/a1", "/path/spotify:album:", "/parameter?uri=album", "/market?market=Sweden" })
	void addressThatCannotBeReadIsTheCallersFault(String path) throws Exception {
		assertThat(send(HttpRequest.newBuilder().GET(), path).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "spotify:track:t1", "https://open.spotify.com/track/t1" })
	void bodyHoldsThem(String uri) throws Exception {
		assertThat(post("{\"uri\": \"" + uri + "\", \"market\": \"se\"}").body())
			.isEqualTo("{\"uri\":\"spotify:track:t1\",\"market\":\"SE\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"uri\": \"t1\"}", "{\"uri\": 1}", "{\"market\": \"Sweden\"}" })
	void bodyThatCannotBeReadIsTheCallersFault(String body) throws Exception {
		assertThat(post(body).statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> post(String body) throws Exception {
		return send(HttpRequest.newBuilder()
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)), "/body");
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
		return this.client.send(request.uri(URI.create(this.url + path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	record Wish(SpotifyUri uri, Market market) {
	}

	@RestController
	static class Conversions {

		@GetMapping("/path/{uri}")
		String path(@PathVariable SpotifyUri uri) {
			return uri.type() + " " + uri.id();
		}

		@GetMapping("/parameter")
		String parameter(@RequestParam SpotifyUri uri) {
			return uri.type() + " " + uri.id();
		}

		@GetMapping("/parameters")
		String parameters(@RequestParam List<SpotifyUri> uri) {
			return String.valueOf(uri.size());
		}

		@GetMapping("/market")
		String market(@RequestParam Market market) {
			return market.code();
		}

		@PostMapping("/body")
		Wish body(@RequestBody Wish wish) {
			return wish;
		}

	}

}
