package io.github.springspotify.model;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecommendationSeedsTests {

	private static final RecommendationSeeds SEEDS = RecommendationSeeds.ofArtists(List.of("a"));

	@Test
	void readsIdsInEveryForm() {
		RecommendationSeeds seeds = RecommendationSeeds.ofTracks(List.of("a", SpotifyUri.track("b")))
			.withArtists(List.of("https://open.spotify.com/artist/c?si=0"))
			.withGenres(List.of("dream-pop"));
		assertThat(seeds.tracks()).containsExactly("a", "b");
		assertThat(seeds.artists()).containsExactly("c");
		assertThat(seeds.genres()).containsExactly("dream-pop");
	}

	@Test
	void refusesIdOfAnotherKind() {
		assertThatIllegalArgumentException().isThrownBy(() -> SEEDS.withTracks(List.of(SpotifyUri.artist("b"))))
			.withMessage("'spotify:artist:b' is of type 'artist' where 'track' is asked for");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 6 })
	void refusesNoSeedsAndTooMany(int count) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RecommendationSeeds.ofGenres(Collections.nCopies(count, "pop")))
			.withMessage(
					"Recommendations must start from 1 to 5 artists, genres and tracks in all but there are " + count);
	}

	@Test
	void countsSeedsOfAllKinds() {
		RecommendationSeeds four = SEEDS.withGenres(List.of("pop", "rock", "folk"));
		assertThat(four.withTracks(List.of("t")).tracks()).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> four.withTracks(List.of("t", "u")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 101 })
	void refusesLimitOutOfRange(int limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> SEEDS.withLimit(limit))
			.withMessage("'limit' must be from 1 to 100 but is " + limit);
	}

	@Test
	void keepsWhatWasSetBefore() {
		RecommendationSeeds seeds = SEEDS.min(TrackAttribute.TEMPO, 90)
			.max(TrackAttribute.TEMPO, 120)
			.target(TrackAttribute.MODE, 1)
			.withLimit(10)
			.withGenres(List.of("pop"));
		assertThat(seeds.min()).containsEntry(TrackAttribute.TEMPO, 90.0);
		assertThat(seeds.max()).containsEntry(TrackAttribute.TEMPO, 120.0).isUnmodifiable();
		assertThat(seeds.target()).containsEntry(TrackAttribute.MODE, 1.0);
		assertThat(seeds.limit()).isEqualTo(10);
		assertThat(SEEDS.min()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "ENERGY, 1.1, 'energy' must be from 0 to 1 but is 1.1",
			"KEY, 12, 'key' must be from 0 to 11 but is 12.0", "KEY, 0.5, 'key' must be a whole number but is 0.5",
			"POPULARITY, -1, 'popularity' must be from 0 to 100 but is -1.0",
			"DURATION_MS, 1.5, 'duration_ms' must be a whole number but is 1.5",
			"TEMPO, NaN, 'tempo' must be a number but is NaN",
			"LOUDNESS, -Infinity, 'loudness' must be a number but is -Infinity" })
	void refusesValueThatAttributeCannotHave(TrackAttribute attribute, double value, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> SEEDS.min(attribute, value)).withMessage(message);
		assertThatIllegalArgumentException().isThrownBy(() -> SEEDS.max(attribute, value)).withMessage(message);
		assertThatIllegalArgumentException().isThrownBy(() -> SEEDS.target(attribute, value)).withMessage(message);
	}

}
