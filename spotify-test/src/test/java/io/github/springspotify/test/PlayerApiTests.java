package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PlayerApiTests {

	private static final String[] SCOPES = { "user-read-playback-state", "user-modify-playback-state",
			"user-read-currently-playing", "user-read-recently-played" };

	private static final Catalogue catalogue = CatalogueReader.read();

	private static final Album album = catalogue.albums().get(0);

	private final MutableClock clock = new MutableClock();

	private final MockSpotify spotify = MockSpotify.builder().clock(this.clock).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = this.spotify.issueTokens("aurora", SCOPES).accessToken();

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void commandsAnswerWithTextThatIsNotJson() {
		HttpResponse<String> response = put("/pause");

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).matches("[0-9A-Za-z_-]{27}");
		assertThat(response.headers().firstValue("Content-Type")).isEmpty();
	}

	@Test
	void commandsAnswerAsDocumentedIfWanted() {
		try (MockSpotify documented = MockSpotify.builder().playerNoContent().start()) {
			String other = documented.issueTokens("aurora", SCOPES).accessToken();

			assertThat(new Caller(documented).send("PUT", "/v1/me/player/pause", other).statusCode()).isEqualTo(204);
		}
	}

	@Test
	void pausedPlaybackStandsStill() {
		put("/pause");
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(state().path("is_playing").asBoolean(true)).isFalse();
		assertThat(state().path("progress_ms").asLong()).isEqualTo(47_000);
		assertThat(state().at("/actions/disallows/pausing").asBoolean()).isTrue();
		error(put("/pause"), 403, "Player command failed: Restriction violated", "UNKNOWN");

		put("/play");
		this.clock.advance(Duration.ofSeconds(3));
		assertThat(state().path("progress_ms").asLong()).isEqualTo(50_000);
		error(put("/play"), 403, "Player command failed: Restriction violated", "UNKNOWN");
	}

	@Test
	void albumIsPlayedFromTheOffset() {
		play("{\"context_uri\":\"" + album.uri() + "\",\"offset\":{\"position\":2},\"position_ms\":1000}");
		JsonNode state = state();

		assertThat(state.at("/item/uri").asString()).isEqualTo(album.tracks().get(2).uri());
		assertThat(state.path("progress_ms").asLong()).isEqualTo(1000);
		assertThat(state.at("/context/type").asString()).isEqualTo("album");
		assertThat(state.at("/context/uri").asString()).isEqualTo(album.uri());
	}

	@Test
	void playlistAndArtistAreContexts() {
		Playlist playlist = catalogue.playlists().get(0);
		String second = catalogue.tracks().get(5).uri();
		play("{\"context_uri\":\"" + playlist.uri() + "\",\"offset\":{\"uri\":\"" + second + "\"}}");
		assertThat(state().at("/item/uri").asString()).isEqualTo(second);
		assertThat(state().at("/context/type").asString()).isEqualTo("playlist");

		play("{\"context_uri\":\"" + album.artist().uri() + "\"}");
		assertThat(state().at("/context/href").asString()).endsWith("/artists/" + album.artist().id());
	}

	@Test
	void urisHaveNoContext() {
		String episode = catalogue.episodes().get(0).uri();
		play("{\"uris\":[\"" + episode + "\"]}");

		assertThat(state().path("context").isNull()).isTrue();
		assertThat(state().path("currently_playing_type").asString()).isEqualTo("episode");
		assertThat(state().path("item").isNull()).isTrue();
		assertThat(get("?additional_types=episode").at("/item/uri").asString()).isEqualTo(episode);
	}

	@Test
	void playbackGoesOnWithTheNextTrack() {
		play("{\"context_uri\":\"" + album.uri() + "\"}");
		this.clock.advance(Duration.ofMillis(album.tracks().get(0).durationMs() + 5000L));
		assertThat(state().at("/item/uri").asString()).isEqualTo(album.tracks().get(1).uri());
		assertThat(state().path("progress_ms").asLong()).isEqualTo(5000);

		put("/repeat?state=track");
		this.clock.advance(Duration.ofMillis(album.tracks().get(1).durationMs()));
		assertThat(state().at("/item/uri").asString()).isEqualTo(album.tracks().get(1).uri());
		assertThat(state().path("repeat_state").asString()).isEqualTo("track");
	}

	@Test
	void queuedItemsComeFirst() {
		play("{\"context_uri\":\"" + album.uri() + "\"}");
		String queued = catalogue.tracks().get(40).uri();
		post("/queue?uri=" + queued);
		assertThat(get("/queue").at("/queue/0/uri").asString()).isEqualTo(queued);
		assertThat(get("/queue").at("/queue/1/uri").asString()).isEqualTo(album.tracks().get(1).uri());

		post("/next");
		assertThat(get("/queue").at("/currently_playing/uri").asString()).isEqualTo(queued);
		post("/next");
		assertThat(state().at("/item/uri").asString()).isEqualTo(album.tracks().get(1).uri());
		post("/previous");
		assertThat(state().at("/item/uri").asString()).isEqualTo(album.tracks().get(0).uri());
	}

	@Test
	void seekingBehindTheEndPlaysTheNext() {
		play("{\"context_uri\":\"" + album.uri() + "\"}");
		put("/seek?position_ms=60000");
		assertThat(state().path("progress_ms").asLong()).isEqualTo(60_000);

		put("/seek?position_ms=99999999");
		assertThat(state().at("/item/uri").asString()).isEqualTo(album.tracks().get(1).uri());
		assertThat(state().path("progress_ms").asLong()).isZero();
	}

	@Test
	void volumeAndShuffleAreRemembered() {
		put("/volume?volume_percent=0");
		put("/shuffle?state=true");

		assertThat(state().at("/device/volume_percent").asInt(-1)).isZero();
		assertThat(state().path("shuffle_state").asBoolean()).isTrue();
	}

	@Test
	void currentlyPlayingHasNoDevice() {
		JsonNode playing = get("/currently-playing?market=SE");

		assertThat(playing.has("device")).isFalse();
		assertThat(playing.path("item")).isEqualTo(get("?market=SE").path("item"));
	}

	@Test
	void playbackMovesToAnotherDevice() {
		String phone = deviceId("Smartphone");
		this.caller.sendJson("PUT", "/v1/me/player", this.token, "{\"device_ids\":[\"" + phone + "\"]}");
		assertThat(state().at("/device/id").asString()).isEqualTo(phone);
		assertThat(state().path("is_playing").asBoolean()).isTrue();

		put("/pause?device_id=" + deviceId("TV"));
		assertThat(state().at("/device/type").asString()).isEqualTo("TV");
		assertThat(state().at("/device/volume_percent").isNull()).isTrue();
		error(put("/volume?volume_percent=5"), 403, "Player command failed: Cannot control device volume",
				"VOLUME_CONTROL_DISALLOW");
	}

	@Test
	void refusedCommandLeavesTheDevice() {
		error(put("/play?device_id=" + deviceId("Smartphone")), 403, "Player command failed: Restriction violated",
				"UNKNOWN");

		assertThat(state().at("/device/type").asString()).isEqualTo("Speaker");
	}

	@Test
	void restrictedDeviceHasNoId() {
		JsonNode devices = get("/devices").path("devices");

		assertThat(devices).hasSize(4);
		assertThat(devices.path(0).path("is_active").asBoolean()).isTrue();
		assertThat(devices.path(3).path("is_restricted").asBoolean()).isTrue();
		assertThat(devices.path(3).path("id").isNull()).isTrue();
	}

	@Test
	void commandsNeedAnActiveDeviceOrAName() {
		String speaker = deviceId("Speaker");
		this.spotify.endPlayback("aurora");
		assertThat(this.caller.get("/v1/me/player", this.token).statusCode()).isEqualTo(204);
		assertThat(this.caller.get("/v1/me/player/currently-playing", this.token).statusCode()).isEqualTo(204);
		assertThat(get("/queue").toString()).isEqualTo("{\"currently_playing\":null,\"queue\":[]}");
		error(put("/play"), 404, "Player command failed: No active device found", "NO_ACTIVE_DEVICE");

		assertThat(put("/play?device_id=" + speaker).statusCode()).isEqualTo(200);
		assertThat(state().path("is_playing").asBoolean()).isTrue();
	}

	@Test
	void unknownDeviceIsNotFound() {
		error(put("/pause?device_id=nowhere"), 404, "Device not found", "");
		error(this.caller.sendJson("PUT", "/v1/me/player", this.token, "{\"device_ids\":[\"nowhere\"]}"), 404,
				"Device not found", "");
	}

	@Test
	void addedUserHasPlayedNothing() {
		this.spotify.addUser("carl", "Carl Novik", "premium");
		String carl = this.spotify.issueTokens("carl", SCOPES).accessToken();
		String device = this.caller.json("/v1/me/player/devices", carl).at("/devices/0/id").asString();

		error(this.caller.send("PUT", "/v1/me/player/play?device_id=" + device, carl), 403,
				"Player command failed: Restriction violated", "UNKNOWN");
		assertThat(this.caller
			.sendJson("PUT", "/v1/me/player/play?device_id=" + device, carl,
					"{\"context_uri\":\"" + album.uri() + "\"}")
			.statusCode()).isEqualTo(200);
		assertThat(this.caller.json("/v1/me/player", carl).at("/device/id").asString()).isEqualTo(device);
	}

	@ParameterizedTest
	@CsvSource({ "PUT, /pause", "PUT, /play", "POST, /next", "POST, /previous", "PUT, /seek?position_ms=1",
			"PUT, /repeat?state=off", "PUT, /volume?volume_percent=1", "PUT, /shuffle?state=true",
			"POST, /queue?uri=URI" })
	void commandsNeedPremiumAndTheScope(String method, String command) {
		String path = "/v1/me/player" + command.replace("URI", catalogue.tracks().get(0).uri());
		String narrow = this.spotify.issueTokens("aurora", "user-read-playback-state").accessToken();

		error(this.caller.send(method, path, this.spotify.issueTokens("bram", SCOPES).accessToken()), 403,
				"Player command failed: Premium required", "PREMIUM_REQUIRED");
		error(this.caller.send(method, path, narrow), 403, "Insufficient client scope", "");
		error(this.caller.send(method, path + (path.contains("?") ? "&" : "?") + "foo=1", this.token), 400,
				"Unknown query parameter 'foo'", "");
	}

	@Test
	void transferNeedsPremiumAndTheScope() {
		String body = "{\"device_ids\":[\"x\"]}";

		error(this.caller.sendJson("PUT", "/v1/me/player", this.spotify.issueTokens("bram", SCOPES).accessToken(),
				body), 403, "Player command failed: Premium required", "PREMIUM_REQUIRED");
		error(this.caller.sendJson("PUT", "/v1/me/player",
				this.spotify.issueTokens("aurora", "user-read-playback-state").accessToken(), body), 403,
				"Insufficient client scope", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/devices", "/currently-playing", "/queue", "/recently-played" })
	void readsNeedTheirScope(String path) {
		String narrow = this.spotify.issueTokens("aurora", "user-modify-playback-state").accessToken();

		error(this.caller.get("/v1/me/player" + path, narrow), 403, "Insufficient client scope", "");
		error(this.caller.get("/v1/me/player" + path + "?foo=1", this.token), 400, "Unknown query parameter 'foo'", "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PUT  | /seek                        | Missing parameter position_ms
			PUT  | /seek?position_ms=-1         | Invalid position_ms
			PUT  | /seek?position_ms=1.5        | Invalid position_ms
			PUT  | /repeat?state=on             | Invalid state
			PUT  | /repeat                      | Missing parameter state
			PUT  | /shuffle?state=yes           | Invalid state
			PUT  | /volume?volume_percent=101   | Invalid volume_percent
			PUT  | /volume                      | Missing parameter volume_percent
			POST | /queue                       | Missing parameter uri
			POST | /queue?uri=spotify:album:0000000000000000000000 | Invalid uri: spotify:album:0000000000000000000000
			PUT  | /pause?device_id=a&device_id=b | Repeated query parameter 'device_id'
			""")
	void badParametersAreRefused(String method, String path, String message) {
		error(this.caller.send(method, "/v1/me/player" + path, this.token), 400, message, "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/play | {"uris":"URI"}                              | Invalid field 'uris': expected an array of strings
					/play | {"uris":[]}                                 | No uris provided
					/play | {"uris":["spotify:track:0000000000000000000000"]} | Payload contains a non-existing ID
					/play | {"uris":["TRACK"],"context_uri":"ALBUM"}    | Either context_uri or uris can be given
					/play | {"uris":["TRACK"],"offset":{"position":0}}  | Can't have offset without a context
					/play | {"offset":{"position":0}}                   | Can't have offset without a context
					/play | {"context_uri":"ARTIST","offset":{"position":1}} | Can't have offset for context type: ARTIST
					/play | {"context_uri":"TRACK"}                     | Invalid context uri
					/play | {"context_uri":"ALBUM","offset":{}}         | Either position or uri must be given as offset
					/play | {"context_uri":"ALBUM","offset":{"position":10}} | Invalid offset
					/play | {"context_uri":"ALBUM","offset":{"index":1}} | Unknown field 'index'
					/play | {"position_ms":"0"}                         | Invalid field 'position_ms': expected an integer from 0
					/play | {"device_id":"x"}                           | Unknown field 'device_id'
					''    | {"device_ids":[]}                           | Exactly one device_id must be given
					''    | {"device_ids":["a","b"]}                    | Exactly one device_id must be given
					''    | {"device_ids":["a"],"play":"true"}          | Invalid field 'play': expected a boolean
					''    | ''                                          | Missing request body
					/pause | {}                                         | Unexpected request body
					""")
	void badBodiesAreRefused(String path, String body, String message) {
		String sent = body.replace("TRACK", album.tracks().get(0).uri())
			.replace("ALBUM", album.uri())
			.replace("ARTIST", album.artist().uri());

		error(this.caller.sendJson("PUT", "/v1/me/player" + path, this.token, sent), 400, message, "");
	}

	private HttpResponse<String> put(String path) {
		return this.caller.send("PUT", "/v1/me/player" + path, this.token);
	}

	private void post(String path) {
		assertThat(this.caller.send("POST", "/v1/me/player" + path, this.token).statusCode()).isEqualTo(200);
	}

	private void play(String body) {
		assertThat(this.caller.sendJson("PUT", "/v1/me/player/play", this.token, body).statusCode()).isEqualTo(200);
	}

	private JsonNode get(String path) {
		return this.caller.json("/v1/me/player" + path, this.token);
	}

	private JsonNode state() {
		return get("");
	}

	private String deviceId(String type) {
		for (JsonNode device : get("/devices").path("devices")) {
			if (device.path("type").asString().equals(type)) {
				return device.path("id").asString();
			}
		}
		throw new AssertionError("No device of type " + type);
	}

	private static void error(HttpResponse<String> response, int status, String message, String reason) {
		JsonNode error = Caller.json(response).path("error");
		assertThat(error.path("message").asString()).isEqualTo(message);
		assertThat(error.path("reason").asString("")).isEqualTo(reason);
		assertThat(response.statusCode()).isEqualTo(status);
	}

}
