package io.github.springspotify.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueApiTests {

	private static final MockSpotify spotify = MockSpotify.start();

	private static final MockSpotify extended = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private final Caller caller = new Caller(spotify);

	private final Caller extendedCaller = new Caller(extended);

	private final String token = spotify.issueTokens("aurora").accessToken();

	private final String extendedToken = extended.issueTokens("aurora", "user-read-private", "user-read-email")
		.accessToken();

	@AfterAll
	static void close() {
		spotify.close();
		extended.close();
	}

	@Test
	void albumHasItsTracksOnAPage() {
		JsonNode album = this.caller.json("/v1/albums/" + albumId("Tidal Rooms"), this.token);

		assertThat(album.path("total_tracks").asInt()).isEqualTo(10);
		assertThat(album.path("release_date_precision").asString()).isEqualTo("day");
		assertThat(album.path("artists").path(0).path("name").asString()).isEqualTo("Glass Harbour");
		assertThat(album.path("external_ids").path("upc").asString()).matches("[0-9]{12}");
		assertThat(album.path("copyrights")).hasSize(2);
		JsonNode track = album.path("tracks").path("items").path(0);
		assertThat(track.path("name").asString()).isEqualTo("Salt on the Window");
		assertThat(track.has("album")).isFalse();
		assertThat(track.path("preview_url").isNull()).isTrue();
		assertThat(this.caller.json("/v1/tracks/" + track.path("id").asString(), this.token).path("album").path("id"))
			.isEqualTo(album.path("id"));
	}

	@ParameterizedTest
	@CsvSource({ "Tidal Rooms, 2024-03-15, day", "Small Orbits, 2020-02, month", "Kindling Sessions, 2017, year" })
	void releaseDatesHaveDifferentPrecision(String name, String date, String precision) {
		JsonNode album = this.caller.json("/v1/albums/" + albumId(name), this.token);

		assertThat(album.path("release_date").asString()).isEqualTo(date);
		assertThat(album.path("release_date_precision").asString()).isEqualTo(precision);
	}

	@Test
	void followingNextVisitsEveryTrackOnce() {
		String address = spotify.apiBaseUrl() + "/albums/" + albumId("Tidal Rooms") + "/tracks?limit=4";
		List<String> ids = new ArrayList<>();
		while (address != null) {
			URI uri = URI.create(address);
			JsonNode page = this.caller.json(uri.getRawPath() + "?" + uri.getRawQuery(), this.token);
			page.path("items").forEach((track) -> ids.add(track.path("id").asString()));
			address = page.path("next").isNull() ? null : page.path("next").asString();
		}

		assertThat(ids).hasSize(10).doesNotHaveDuplicates();
	}

	@Test
	void pageBehindTheEndIsEmptyAndKnowsThePrevious() {
		JsonNode page = this.caller.json("/v1/albums/" + albumId("Tidal Rooms") + "/tracks?limit=5&offset=50",
				this.token);

		assertThat(page.path("items")).isEmpty();
		assertThat(page.path("next").isNull()).isTrue();
		assertThat(page.path("previous").asString()).endsWith("offset=45&limit=5");
		assertThat(page.path("total").asInt()).isEqualTo(10);
	}

	@Test
	void developmentModeLacksTheRemovedFieldsAtEveryDepth() {
		JsonNode album = this.caller.json("/v1/albums/" + albumId("Tidal Rooms"), this.token);
		JsonNode artist = this.caller.json("/v1/artists/" + artistId("Glass Harbour"), this.token);

		assertThat(fieldNames(album)).doesNotContain("available_markets", "popularity", "label", "linked_from")
			.contains("external_ids", "genres");
		assertThat(fieldNames(artist)).doesNotContain("followers", "popularity").contains("genres", "images");
		assertThat(fieldNames(this.caller.json("/v1/me",
				spotify.issueTokens("aurora", "user-read-private", "user-read-email").accessToken())))
			.doesNotContain("country", "email", "product", "followers", "explicit_content");
	}

	@Test
	void extendedModeKeepsThem() {
		JsonNode album = this.extendedCaller.json("/v1/albums/" + albumId("Tidal Rooms"), this.extendedToken);

		assertThat(fieldNames(album)).contains("available_markets", "popularity", "label");
		assertThat(fieldNames(this.extendedCaller.json("/v1/artists/" + artistId("Glass Harbour"), this.extendedToken)))
			.contains("followers", "popularity");
		assertThat(fieldNames(this.extendedCaller.json("/v1/me", this.extendedToken))).contains("country", "email",
				"product", "followers", "explicit_content");
		assertThat(fieldNames(this.extendedCaller.json("/v1/me", extended.issueTokens("bram").accessToken())))
			.doesNotContain("country", "email", "product");
	}

	@Test
	void marketReplacesTheListOfMarkets() {
		JsonNode track = this.extendedCaller
			.json("/v1/search?q=track:Undertow&type=track&market=SE", this.extendedToken)
			.path("tracks")
			.path("items")
			.path(0);

		assertThat(track.path("is_playable").asBoolean()).isTrue();
		assertThat(track.has("available_markets")).isFalse();
	}

	@Test
	void albumsOfAnArtistComeInGroups() {
		String path = "/v1/artists/" + artistId("Glass Harbour") + "/albums";
		JsonNode page = this.extendedCaller.json(path, this.extendedToken);

		assertThat(page.path("limit").asInt()).isEqualTo(20);
		assertThat(texts(page.path("items"), "album_group")).containsExactly("album", "single", "appears_on",
				"appears_on");
		assertThat(this.caller.json(path, this.token).path("limit").asInt()).isEqualTo(5);
		assertThat(texts(this.caller.json(path + "?include_groups=single", this.token).path("items"), "name"))
			.containsExactly("Fog Signals");
	}

	@Test
	void searchFindsAllSevenTypes() {
		JsonNode result = this.caller.json("/v1/search?q=a&type=album,artist,playlist,track,show,episode,audiobook",
				this.token);

		assertThat(result.propertyNames()).containsExactly("albums", "artists", "playlists", "tracks", "shows",
				"episodes", "audiobooks");
		result.forEach((page) -> {
			assertThat(page.path("limit").asInt()).isEqualTo(5);
			assertThat(page.path("items").path(0).path("id").asString()).hasSize(22);
		});
		assertThat(result.path("tracks").path("total").asInt()).isGreaterThan(50);
		assertThat(result.path("tracks").path("next").asString())
			.isEqualTo(spotify.apiBaseUrl() + "/search?offset=5&limit=5&query=a&type=track");
	}

	@Test
	void linkToTheNextSearchPageWorks() {
		JsonNode next = this.caller.json("/v1/search?offset=5&limit=5&query=a&type=track", this.token);

		assertThat(next.path("tracks").path("offset").asInt()).isEqualTo(5);
		assertThat(next.path("tracks").path("items")).hasSize(5);
	}

	@Test
	void searchLeavesAGapAmongPlaylists() {
		JsonNode items = this.caller.json("/v1/search?q=a&type=playlist", this.token).path("playlists").path("items");

		assertThat(items.path(1).isNull()).isTrue();
		assertThat(items.path(0).isObject()).isTrue();
	}

	@Test
	void spokenContentIsUnavailableToTheApplicationWithoutAMarket() {
		String appToken = spotify.issueAppToken();

		assertThat(
				this.caller.json("/v1/search?q=verse&type=show", appToken).path("shows").path("items").path(0).isNull())
			.isTrue();
		assertThat(this.caller.json("/v1/search?q=verse&type=show&market=SE", appToken)
			.path("shows")
			.path("items")
			.path(0)
			.isObject()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "artist:%22Glass+Harbour%22+track:undertow", "%22quiet+tide%22", "UNDERTOW+glass",
			"year:2024+lighthouse", "year:2023-2024+ferry" })
	void searchUnderstandsWordsPhrasesAndFilters(String query) {
		JsonNode tracks = this.caller.json("/v1/search?type=track&q=" + query, this.token).path("tracks");

		assertThat(tracks.path("total").asInt()).isEqualTo(1);
		assertThat(tracks.path("items").path(0).path("album").path("name").asString()).isEqualTo("Tidal Rooms");
	}

	@Test
	void searchWithoutHitsIsAnEmptyPage() {
		JsonNode result = this.caller.json("/v1/search?q=zzzzzz&type=track,playlist", this.token);

		assertThat(result.path("tracks").path("items")).isEmpty();
		assertThat(result.path("playlists").path("total").asInt()).isZero();
	}

	@Test
	void idsAreTheSameInEveryInstance() {
		assertThat(this.caller.json("/v1/search?q=undertow&type=track", this.token).findValuesAsString("id"))
			.isEqualTo(this.extendedCaller.json("/v1/search?q=undertow&type=track", this.extendedToken)
				.findValuesAsString("id"));
	}

	@Test
	void catalogueHasNoRepeatedIds() {
		Catalogue catalogue = CatalogueReader.read();

		assertThat(catalogue.artists()).hasSize(9);
		assertThat(catalogue.albums()).hasSize(18).allMatch((album) -> album.tracks().size() >= 3);
		assertThat(catalogue.tracks()).hasSizeGreaterThan(110).doesNotHaveDuplicates();
		assertThat(catalogue.tracks()).extracting(Track::isrc).allMatch((isrc) -> isrc.matches("[A-Z]{5}[0-9]{7}"));
	}

	@Test
	void digitsDoNotDependOnTheLocale() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
		try {
			assertThat(String.format("%d", 1)).isNotEqualTo("1");
			JsonNode album = this.caller.json("/v1/albums/" + albumId("Tidal Rooms"), this.token);
			String cover = this.caller.get(URI.create(album.at("/images/0/url").asString()).getPath(), null).body();
			assertThat(album.toString() + cover).matches("[\\P{Nd}0-9]*").contains("<svg");
			assertThat(CatalogueReader.read().tracks()).extracting(Track::isrc)
				.allMatch((isrc) -> isrc.matches("[A-Z]{5}[0-9]{7}"));
		}
		finally {
			Locale.setDefault(before);
		}
	}

	private static String albumId(String name) {
		return CatalogueReader.read()
			.albums()
			.stream()
			.filter((album) -> album.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private static String artistId(String name) {
		return CatalogueReader.read()
			.artists()
			.stream()
			.filter((artist) -> artist.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private static List<String> texts(JsonNode array, String name) {
		List<String> texts = new ArrayList<>();
		array.forEach((element) -> texts.add(element.path(name).asString()));
		return texts;
	}

	private static Set<String> fieldNames(JsonNode node) {
		Set<String> names = new HashSet<>(node.propertyNames());
		node.forEach((child) -> names.addAll(fieldNames(child)));
		return names;
	}

}
