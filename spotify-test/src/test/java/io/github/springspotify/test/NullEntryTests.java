package io.github.springspotify.test;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NullEntryTests {

	private final MockSpotify spotify = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = this.spotify.issueTokens("bram", "playlist-read-private").accessToken();

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void hiddenPlaylistIsNullInListsAndNotFound() {
		JsonNode before = this.caller.json("/v1/me/playlists", this.token);
		String id = id("Kitchen Radio");
		this.spotify.hidePlaylist(id);
		JsonNode after = this.caller.json("/v1/me/playlists", this.token);

		assertThat(after.path("total")).isEqualTo(before.path("total"));
		assertThat(after.path("items")).hasSameSizeAs(before.path("items")).filteredOn(JsonNode::isNull).hasSize(1);
		assertThat(this.caller.json("/v1/users/bram/playlists", this.token).path("items")).anyMatch(JsonNode::isNull);
		assertThat(this.caller.json("/v1/search?q=kitchen&type=playlist", this.token).at("/playlists/items/0").isNull())
			.isTrue();
		assertThat(this.caller.json("/v1/browse/featured-playlists", this.token).at("/playlists/items"))
			.filteredOn(JsonNode::isNull)
			.hasSize(1);
		assertThat(this.caller.get("/v1/playlists/" + id, this.token).statusCode()).isEqualTo(404);
		assertThat(this.caller.get("/v1/playlists/" + id + "/tracks", this.token).statusCode()).isEqualTo(404);
	}

	@Test
	void onlyKnownPlaylistsCanBeHidden() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.hidePlaylist("x"));
	}

	@Test
	void entriesOfAnyListBecomeNull() {
		this.spotify.on("/v1/search").nullEntries(0, 2, 99);
		JsonNode items = this.caller.json("/v1/search?q=a&type=track&limit=5", this.token).at("/tracks/items");

		assertThat(items).hasSize(5);
		assertThat(items.path(0).isNull()).isTrue();
		assertThat(items.path(1).isObject()).isTrue();
		assertThat(items.path(2).isNull()).isTrue();
		assertThat(this.caller.json("/v1/search?q=a&type=track", this.token).at("/tracks/items"))
			.noneMatch(JsonNode::isNull);
	}

	@Test
	void entriesOfAnAnswerForSeveralIdsBecomeNull() {
		String ids = String.join(",", CatalogueReader.read().artists().stream().map(Artist::id).limit(3).toList());
		this.spotify.on("/v1/artists").nullEntries(1);

		assertThat(this.caller.json("/v1/artists?ids=" + ids, this.token).path("artists")).extracting(JsonNode::isNull)
			.containsExactly(false, true, false);
	}

	@Test
	void refusalsStayAsTheyAre() {
		this.spotify.on("/v1/search").nullEntries(0);

		assertThat(this.caller.get("/v1/search", this.token).body()).contains("No search query");
	}

	private static String id(String name) {
		return CatalogueReader.read()
			.playlists()
			.stream()
			.filter((playlist) -> playlist.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

}
