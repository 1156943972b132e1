package io.github.springspotify.boot.test;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.SimplifiedArtist;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SpotifyModels} and {@link ModelBuilder}.
 */
class SpotifyModelsTests {

	/**
	 * These have factory methods of their own.
	 */
	private static final Pattern REQUESTS = Pattern.compile("(ItemsTo|TracksTo|PlaybackStart|PlaybackTransfer)");

	@Test
	void trackIsWholeAndTakesWhatMatters() {
		Track track = SpotifyModels.track("Rain", "Tin Roof")
			.with(Track::durationMs, 75_000)
			.with(Track::popularity, null)
			.build();

		assertThat(track.name()).isEqualTo("Rain");
		assertThat(track.durationMs()).isEqualTo(75_000);
		assertThat(track.artists()).extracting(SimplifiedArtist::name).containsExactly("Tin Roof");
		assertThat(SpotifyUri.parse(String.valueOf(track.uri())).id()).isEqualTo(track.id());
	}

	@Test
	void sameNameIsTheSameThing() {
		assertThat(SpotifyModels.album("Rain", "Tin Roof").build())
			.isEqualTo(SpotifyModels.album("Rain", "Tin Roof").build());
		assertThat(SpotifyModels.artist("Rain").build().id()).isNotEqualTo(SpotifyModels.artist("Shine").build().id());
	}

	@Test
	void copyDiffersInOneComponent() {
		Album album = SpotifyModels.album("Rain", "Tin Roof").build();
		Album copy = SpotifyModels.copyOf(album).with(Album::releaseDate, "2025-11-02").build();

		assertThat(copy.releasedOn()).isEqualTo(LocalDate.of(2025, 11, 2));
		assertThat(SpotifyModels.copyOf(copy).with(Album::releaseDate, album.releaseDate()).build()).isEqualTo(album);
	}

	@Test
	void pageHoldsItsItems() {
		assertThat(SpotifyModels.page(List.of("a", "b")).items()).isEqualTo(List.of("a", "b"));
		assertThat(SpotifyModels.page(List.of("a", "b")).total()).isEqualTo(2);
	}

	@Test
	void everyNamedModelHasAUri() {
		Stream
			.of(SpotifyModels.artist("A"), SpotifyModels.simplifiedArtist("A"), SpotifyModels.album("A", "B"),
					SpotifyModels.simplifiedAlbum("A", "B"), SpotifyModels.track("A", "B"),
					SpotifyModels.simplifiedTrack("A", "B"), SpotifyModels.playlist("A"),
					SpotifyModels.simplifiedPlaylist("A"), SpotifyModels.show("A"), SpotifyModels.episode("A"),
					SpotifyModels.user("A"))
			.map(ModelBuilder::build)
			.forEach((model) -> assertThat(model).extracting("uri").asString().startsWith("spotify:"));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void everyAnswerCanBeMadeEmpty(Class<? extends Record> type) {
		assertThat(SpotifyModels.of(type).build()).isInstanceOf(type);
	}

	static Stream<Class<? extends Record>> answers() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Record.class));
		return scanner.findCandidateComponents("io.github.springspotify.model")
			.stream()
			.<Class<? extends Record>>map(
					(found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
						.asSubclass(Record.class))
			.filter((type) -> type.isAnnotationPresent(JsonNaming.class) && !REQUESTS.matcher(type.getName()).find());
	}

	@Test
	void valueOfAnotherTypeIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SpotifyModels.track("Rain", "Tin Roof").with(Track::durationMs, "long"))
			.withMessage("'long' is not a int, which 'Track::durationMs' is");
	}

	@Test
	void onlyAccessorsNameComponents() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SpotifyModels.album("Rain", "Tin Roof").with(Album::releasedOn, LocalDate.MIN))
			.withMessageContaining("'releasedOn' is not a component of Album");
	}

}
