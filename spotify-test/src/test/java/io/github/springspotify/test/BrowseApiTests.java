package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Browsing, markets and what is known about artists, in extended mode.
 */
class BrowseApiTests {

	private static final MockSpotify spotify = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private static final Artist ARTIST = CatalogueReader.read().artists().get(0);

	private final Caller caller = new Caller(spotify);

	private final String token = spotify.issueAppToken();

	@AfterAll
	static void close() {
		spotify.close();
	}

	@Test
	void categoriesAreListedAndFoundByTheirId() {
		JsonNode page = this.caller.json("/v1/browse/categories?limit=3&locale=es_MX", this.token).path("categories");
		JsonNode category = page.at("/items/1");

		assertThat(page.path("items")).hasSize(3);
		assertThat(page.path("next").asString())
			.isEqualTo(spotify.apiBaseUrl() + "/browse/categories?offset=3&limit=3&locale=es_MX");
		assertThat(this.caller.json("/v1/browse/categories/" + category.path("id").asString(), this.token))
			.isEqualTo(category);
		assertThat(category.path("name").asString()).isEqualTo("Ambient");
		assertThat(category.at("/icons/0/url").asString()).startsWith(spotify.accountsBaseUrl());
	}

	@Test
	void categoryHasPlaylists() {
		JsonNode answer = this.caller.json("/v1/browse/categories/ambient/playlists?limit=2", this.token);

		assertThat(answer.path("message").asString()).isEqualTo("Ambient");
		assertThat(answer.at("/playlists/items")).hasSize(2);
		assertThat(answer.at("/playlists/href").asString())
			.isEqualTo(spotify.apiBaseUrl() + "/browse/categories/ambient/playlists?offset=0&limit=2");
		assertThat(answer.at("/playlists/items/0/tracks/total").asInt()).isPositive();
	}

	@Test
	void featuredPlaylistsArePublic() {
		JsonNode answer = this.caller.json("/v1/browse/featured-playlists", this.token);

		assertThat(answer.path("message").asString()).isNotBlank();
		assertThat(answer.at("/playlists/items")).hasSize(4)
			.allMatch((playlist) -> playlist.path("public").asBoolean());
	}

	@Test
	void newReleasesAreNewestFirst() {
		JsonNode page = this.caller.json("/v1/browse/new-releases?limit=5", this.token).path("albums");
		List<String> dates = texts(page.path("items"), "release_date");

		assertThat(dates).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(page.path("total").asInt()).isEqualTo(18);
		assertThat(page.at("/items/0/type").asString()).isEqualTo("album");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/browse/categories/nothing            | 404
			/browse/categories/nothing/playlists  | 404
			/browse/categories?locale=spanish     | 400
			/browse/categories?country=SE         | 400
			/browse/categories/ambient?limit=1    | 400
			/browse/categories/ambient/playlists?limit=51 | 400
			/browse/new-releases?market=SE        | 400
			/browse/featured-playlists?timestamp=2024-01-01T00:00:00 | 400
			/markets?market=SE                    | 400
			/artists/ID/related-artists?limit=1   | 400
			/artists/ID/top-tracks?country=SE     | 400
			/artists/ID/top-tracks                | 404
			/artists/ID/related-artists           | 404
			""")
	void badRequestsAreRefused(String path, int status) {
		assertThat(this.caller.get("/v1" + path.replace("ID", Operation.ID), this.token).statusCode())
			.isEqualTo(status);
	}

	@Test
	void marketsAreListed() {
		assertThat(this.caller.json("/v1/markets", this.token).path("markets")).hasSizeGreaterThan(20)
			.allMatch((market) -> market.asString().matches("[A-Z]{2}"));
	}

	@Test
	void topTracksAreThoseOfTheArtist() {
		String path = "/v1/artists/" + ARTIST.id() + "/top-tracks";
		JsonNode tracks = this.caller.json(path, this.token).path("tracks");
		List<Integer> popularity = new ArrayList<>();
		tracks.forEach((track) -> popularity.add(track.path("popularity").asInt()));

		assertThat(popularity).hasSize(10).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(tracks).allMatch((track) -> track.path("artists").toString().contains(ARTIST.id()));
		assertThat(this.caller.json(path + "?market=SE", this.token).at("/tracks/0/is_playable").asBoolean()).isTrue();
	}

	@Test
	void relatedArtistsAreOthers() {
		JsonNode artists = this.caller.json("/v1/artists/" + ARTIST.id() + "/related-artists", this.token)
			.path("artists");

		assertThat(texts(artists, "id")).hasSize(8).doesNotContain(ARTIST.id()).doesNotHaveDuplicates();
		assertThat(texts(artists, "name").subList(0, 3)).contains("Mira Solenne");
		assertThat(artists.at("/0/followers/total").asInt()).isPositive();
	}

	@Test
	void browsingMayBeKeptForTenMinutes() {
		assertThat(this.caller.get("/v1/browse/categories", this.token).headers().firstValue("Cache-Control"))
			.contains("public, max-age=600");
	}

	private static List<String> texts(JsonNode array, String name) {
		List<String> texts = new ArrayList<>();
		array.forEach((element) -> texts.add(element.path(name).asString()));
		return texts;
	}

}
