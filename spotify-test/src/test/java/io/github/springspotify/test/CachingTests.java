package io.github.springspotify.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CachingTests {

	private final MockSpotify spotify = MockSpotify.start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = this.spotify
		.issueTokens("aurora", "user-library-read", "user-library-modify", "user-read-playback-state")
		.accessToken();

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@ParameterizedTest
	@CsvSource({ "/v1/search?q=a&type=track, 'public, max-age=7200', Accept-Encoding, false",
			"/v1/me, 'private, max-age=0', Authorization, false",
			"/v1/me/tracks, 'private, max-age=0', 'Authorization, Accept-Encoding', true",
			"/v1/me/player, 'private, max-age=0', '', false", "/v1/albums/x, 'private, max-age=0', '', false" })
	void headersAreTheOnesCaptured(String path, String cacheControl, String vary, boolean tagged) {
		HttpResponse<String> response = this.caller.get(path, this.token);

		assertThat(response.headers().firstValue("Cache-Control")).contains(cacheControl);
		assertThat(response.headers().firstValue("Vary").orElse("")).isEqualTo(vary);
		assertThat(response.headers().firstValue("ETag").isPresent()).isEqualTo(tagged);
	}

	@Test
	void knownVersionIsNotModifiedUntilSomethingChanges() {
		String tag = this.caller.get("/v1/me/tracks", this.token).headers().firstValue("ETag").orElseThrow();
		assertThat(tag).startsWith("\"MC-");
		HttpResponse<String> same = this.caller.get("/v1/me/tracks", this.token, "If-None-Match", tag);
		assertThat(same.statusCode()).isEqualTo(304);
		assertThat(same.body()).isEmpty();
		assertThat(same.headers().firstValue("ETag")).contains(tag);

		String saved = this.caller.json("/v1/me/tracks", this.token).at("/items/0/track/uri").asString();
		this.caller.send("DELETE", "/v1/me/library?uris=" + saved, this.token);
		assertThat(this.caller.get("/v1/me/tracks", this.token, "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@Test
	void answersAreCompressedWhenAsked() throws IOException, InterruptedException {
		HttpResponse<byte[]> response = this.caller.client()
			.send(this.caller.request("/v1/me")
				.header("Authorization", "Bearer " + this.token)
				.header("Accept-Encoding", "br, gzip")
				.build(), BodyHandlers.ofByteArray());

		assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
			assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
				.isEqualTo(this.caller.get("/v1/me", this.token).body());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "identity", "br", "gzip;q=0", "gzip; q=0.000" })
	void answersArePlainOtherwise(String acceptEncoding) {
		assertThat(this.caller.get("/v1/me", this.token, "Accept-Encoding", acceptEncoding)
			.headers()
			.firstValue("Content-Encoding")).isEmpty();
	}

	@Test
	void imagesCanBeShownByPagesOfAnotherSite() {
		String url = this.caller.json("/v1/me", this.token).at("/images/1/url").asString();
		String path = url.substring(this.spotify.accountsBaseUrl().length());
		HttpResponse<String> image = this.caller.get(path, null);

		assertThat(image.statusCode()).isEqualTo(200);
		assertThat(image.headers().firstValue("Content-Type")).contains("image/svg+xml");
		assertThat(image.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
		assertThat(image.headers().firstValue("Cache-Control").orElse("")).startsWith("public");
		assertThat(image.body()).contains("width=\"300\"", ">AL<");
		assertThat(this.caller.get(path, null).body()).isEqualTo(image.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/image/", "/image/x", "/image/ab67616d0000b273000000000000000000000000" })
	void unknownImagesAreNotFound(String path) {
		assertThat(this.caller.get(path, null).statusCode()).isEqualTo(404);
	}

}
