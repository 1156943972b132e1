package io.github.springspotify.test;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two editions of an album are available in different markets. Aurora's account is in one
 * of the northern ones, Bram's is not.
 */
class RelinkingApiTests {

	private static final MockSpotify spotify = MockSpotify.start();

	private static final MockSpotify extended = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private static final Track SOUTH = track("Two Hemispheres", "Slow Longitude");

	private static final Track NORTH = track("Two Hemispheres (Northern Edition)", "Slow Longitude");

	private static final Track NORTH_ONLY = track("Two Hemispheres (Northern Edition)", "Polar Night Waltz");

	private final Caller caller = new Caller(extended);

	private final String appToken = extended.issueAppToken();

	@AfterAll
	static void close() {
		spotify.close();
		extended.close();
	}

	@Test
	void trackComesAsItsTwin() {
		JsonNode track = this.caller.json("/v1/tracks/" + SOUTH.id() + "?market=SE", this.appToken);

		assertThat(track.path("id").asString()).isEqualTo(NORTH.id());
		assertThat(track.path("is_playable").asBoolean()).isTrue();
		assertThat(track.at("/linked_from/uri").asString()).isEqualTo(SOUTH.uri());
		assertThat(track.at("/linked_from/type").asString()).isEqualTo("track");
		assertThat(track.at("/album/name").asString()).isEqualTo("Two Hemispheres (Northern Edition)");
		assertThat(track.at("/external_ids/isrc").asString()).isEqualTo(SOUTH.isrc()).isNotEqualTo(NORTH_ONLY.isrc());
		assertThat(track.has("available_markets")).isFalse();
	}

	@Test
	void availableTrackStaysAsItIs() {
		JsonNode track = this.caller.json("/v1/tracks/" + SOUTH.id() + "?market=US", this.appToken);

		assertThat(track.path("id").asString()).isEqualTo(SOUTH.id());
		assertThat(track.has("linked_from")).isFalse();
	}

	@Test
	void trackWithoutTwinCannotBePlayed() {
		JsonNode track = this.caller.json("/v1/tracks/" + NORTH_ONLY.id() + "?market=US", this.appToken);

		assertThat(track.path("is_playable").asBoolean(true)).isFalse();
		assertThat(track.at("/restrictions/reason").asString()).isEqualTo("market");
		assertThat(track.path("id").asString()).isEqualTo(NORTH_ONLY.id());
	}

	@Test
	void withoutAMarketTheMarketsAreListed() {
		JsonNode track = this.caller.json("/v1/tracks/" + NORTH.id(), extended.issueTokens("bram").accessToken());

		assertThat(track.path("available_markets")).hasSize(4);
		assertThat(track.has("is_playable")).isFalse();
		assertThat(track.path("id").asString()).isEqualTo(NORTH.id());
	}

	@ParameterizedTest
	@CsvSource({ "aurora, US", "aurora, from_token", "bram, SE", "bram, NL" })
	void countryOfTheAccountGoesBeforeTheParameter(String userId, String market) {
		JsonNode track = this.caller.json("/v1/tracks/" + SOUTH.id() + "?market=" + market,
				extended.issueTokens(userId).accessToken());

		assertThat(track.path("id").asString()).isEqualTo((userId.equals("aurora") ? NORTH : SOUTH).id());
	}

	@Test
	void developmentModeDoesNotTellTheOriginal() {
		Caller restricted = new Caller(spotify);
		JsonNode track = restricted.json("/v1/tracks/" + SOUTH.id() + "?market=SE", spotify.issueAppToken());

		assertThat(track.path("id").asString()).isEqualTo(NORTH.id());
		assertThat(track.has("linked_from")).isFalse();
		assertThat(track.path("is_playable").asBoolean()).isTrue();
	}

	@Test
	void tracksOfAnAlbumAreRelinked() {
		JsonNode album = this.caller.json("/v1/albums/" + SOUTH.album().id() + "?market=SE", this.appToken);

		assertThat(album.path("is_playable").asBoolean(true)).isFalse();
		assertThat(album.at("/restrictions/reason").asString()).isEqualTo("market");
		assertThat(album.at("/tracks/items/2/linked_from/id").asString()).isEqualTo(SOUTH.id());
	}

	@Test
	void listsForAMarketLeaveOutWhatIsNotThere() {
		String albums = "/v1/artists/" + SOUTH.album().artist().id() + "/albums";
		String search = "/v1/search?type=track&q=%22Slow+Longitude%22";

		assertThat(this.caller.json(albums, this.appToken).path("total").asInt()).isEqualTo(2);
		assertThat(this.caller.json(albums + "?market=SE", this.appToken).path("total").asInt()).isEqualTo(1);
		assertThat(this.caller.json(search, this.appToken).at("/tracks/total").asInt()).isEqualTo(2);
		assertThat(this.caller.json(search + "&market=SE", this.appToken).at("/tracks/items/0/id").asString())
			.isEqualTo(NORTH.id());
	}

	@Test
	void savedAndListedTracksAreRelinkedButKeepTheirPlace() {
		String token = extended
			.issueTokens("aurora", "user-library-read", "user-library-modify", "playlist-modify-public")
			.accessToken();
		this.caller.send("PUT", "/v1/me/library?uris=" + SOUTH.uri(), token);
		JsonNode playlist = Caller
			.json(this.caller.sendJson("POST", "/v1/me/playlists", token, "{\"name\":\"South\"}"));
		String items = "/v1/playlists/" + playlist.path("id").asString() + "/items";
		this.caller.send("POST", items + "?uris=" + SOUTH.uri(), token);

		assertThat(this.caller.json("/v1/me/tracks?limit=1&market=SE", token).at("/items/0/track/linked_from/id"))
			.isEqualTo(this.caller.json(items + "?market=SE", token).at("/items/0/item/linked_from/id"));
		String body = "{\"items\":[{\"uri\":\"%s\"}]}";
		this.caller.sendJson("DELETE", items, token, body.formatted(NORTH.uri()));
		assertThat(this.caller.json(items, token).path("total").asInt()).isEqualTo(1);
		this.caller.sendJson("DELETE", items, token, body.formatted(SOUTH.uri()));
		assertThat(this.caller.json(items, token).path("total").asInt()).isZero();
	}

	private static Track track(String album, String name) {
		return CatalogueReader.read()
			.tracks()
			.stream()
			.filter((track) -> track.album().name().equals(album) && track.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
