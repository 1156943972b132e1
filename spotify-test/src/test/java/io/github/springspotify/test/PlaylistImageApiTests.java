package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PlaylistImageApiTests {

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3, 4, 5 };

	private static final String ENCODED = Base64.getEncoder().encodeToString(JPEG);

	private final MockSpotify spotify = MockSpotify.start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = token("aurora", "ugc-image-upload", "playlist-modify-public");

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void uploadedCoverIsServed() throws Exception {
		String path = path("Night Ferry");
		HttpResponse<String> response = upload(path, this.token, ENCODED);
		assertThat(response.statusCode()).isEqualTo(202);
		assertThat(response.body()).isEmpty();

		JsonNode images = this.caller.json(path + "/images", this.token);
		assertThat(images).hasSize(1);
		assertThat(images.at("/0/width").isNull()).isTrue();
		String url = images.at("/0/url").asString().substring(this.spotify.accountsBaseUrl().length());
		assertThat(this.caller.client().send(this.caller.request(url).build(), BodyHandlers.ofByteArray()).body())
			.isEqualTo(JPEG);
		assertThat(this.caller.json(path, this.token).path("images")).isEqualTo(images);
	}

	@Test
	void generatedCoversHaveThreeSizesAndEmptyPlaylistsNone() {
		assertThat(this.caller.json(path("Night Ferry") + "/images", this.token)).hasSize(3);
		assertThat(this.caller.json(path("To sort") + "/images", this.token)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Night Ferry, ugc-image-upload, playlist-modify-private, 403",
			"Desk by the Window, ugc-image-upload, playlist-modify-private, 202",
			"Desk by the Window, ugc-image-upload, playlist-modify-public, 403",
			"Night Ferry, playlist-modify-public, playlist-modify-private, 403" })
	void bothScopesAreNeeded(String name, String first, String second, int status) {
		assertThat(upload(path(name), token("aurora", first, second), ENCODED).statusCode()).isEqualTo(status);
	}

	@Test
	void onlyTheOwnerMayUpload() {
		assertThat(upload(path("Kitchen Radio"), this.token, ENCODED).statusCode()).isEqualTo(403);
	}

	@Test
	void badImagesAreRefused() {
		String path = path("Night Ferry");

		assertThat(upload(path, this.token, "not base64!").statusCode()).isEqualTo(400);
		assertThat(upload(path, this.token, "AAAAAAAA").body()).contains("not a JPEG");
		assertThat(upload(path, this.token, "").statusCode()).isEqualTo(400);
		assertThat(upload(path, this.token, ENCODED + "A".repeat(256 * 1024)).statusCode()).isEqualTo(413);
		assertThat(this.caller.sendBody("PUT", path + "/images", this.token, "application/json", ENCODED).statusCode())
			.isEqualTo(415);
		assertThat(this.caller.get(path + "/images?market=SE", this.token).statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> upload(String path, String token, String body) {
		return this.caller.sendBody("PUT", path + "/images", token, "image/jpeg", body);
	}

	private String token(String userId, String... scopes) {
		return this.spotify.issueTokens(userId, scopes).accessToken();
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

}
