package io.github.springspotify.docs.webapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.Track;
import io.github.springspotify.model.UnknownItem;
import io.github.springspotify.test.QuotaMode;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MyCatalogueTests {

	private final StandIn standIn = new StandIn(QuotaMode.DEVELOPMENT);

	private final MyCatalogue catalogue = new MyCatalogue(this.standIn.client());

	private final SpotifyUri track = this.standIn.tracks().get(0);

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@ParameterizedTest
	@EnumSource(QuotaMode.class)
	void readsManyTracksInEitherMode(QuotaMode mode) {
		try (StandIn other = new StandIn(mode)) {
			List<String> ids = other.tracks().stream().map(SpotifyUri::id).toList();

			assertThat(new MyCatalogue(other.client()).read(ids)).extracting(Track::id).isEqualTo(ids);
			assertThat(other.spotify().requests()).hasSize((mode == QuotaMode.EXTENDED) ? 1 : 1 + ids.size());
		}
	}

	@Test
	void asksForWhatIsClosedOnce() {
		assertThat(this.catalogue.featuresOf(this.track.id())).isEmpty();
		assertThat(this.catalogue.featuresOf(this.track.id())).isEmpty();
		assertThat(this.standIn.spotify().requests()).hasSize(1);
	}

	@Test
	void readsAudioFeaturesWhereTheyAreOpen() {
		try (StandIn extended = new StandIn(QuotaMode.EXTENDED)) {
			assertThat(new MyCatalogue(extended.client()).featuresOf(this.track.id())).isPresent();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "spotify:track:%s", "https://open.spotify.com/intl-de/track/%s?si=0a1b2c3d" })
	void namesWhatWasPasted(String form) {
		assertThat(this.catalogue.nameOf(form.formatted(this.track.id())))
			.isEqualTo(this.standIn.client().tracks().get(this.track).name());
	}

	@Test
	void asksInJapanese() {
		this.catalogue.inJapan(this.track.id());

		RecordedRequest request = this.standIn.spotify().requests().get(0);
		assertThat(request.query("market")).isEqualTo("JP");
		assertThat(request.header("Accept-Language")).isEqualTo("ja");
	}

	@Test
	void twinSaysWhichTrackWasAskedFor() {
		try (StandIn extended = new StandIn(QuotaMode.EXTENDED)) {
			SpotifyClient application = extended.application();
			SearchResult found = application.search()
				.search("album:\"Two Hemispheres\"", Set.of(SearchType.TRACK), Paging.limit(1), Market.of("US"));
			String asked = Objects.requireNonNull(Objects.requireNonNull(found.tracks()).items().get(0).id());

			Track twin = application.withMarket(Market.of("SE")).tracks().get(asked);
			assertThat(twin.id()).isNotEqualTo(asked);
			assertThat(Objects.requireNonNull(twin.linkedFrom()).id()).isEqualTo(asked);
		}
	}

	@Test
	void describesWhatCanBePlayed() {
		PlayableItem item = this.standIn.client().tracks().get(this.track);
		PlayableItem unknown = new UnknownItem("hologram", null, "Foyer", null, Map.of());

		assertThat(MyCatalogue.describe(item)).isEqualTo("track " + item.name());
		assertThat(MyCatalogue.describe(unknown)).isEqualTo("'Foyer', a hologram");
	}

}
