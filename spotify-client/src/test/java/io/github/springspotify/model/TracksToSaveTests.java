package io.github.springspotify.model;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TracksToSaveTests {

	@Test
	void readsIdsInEveryForm() {
		assertThat(TracksToSave.of(List.of(" a ", SpotifyUri.track("b"), "https://open.spotify.com/track/c")).ids())
			.containsExactly("a", "b", "c");
		assertThat(TracksToSave.TimestampedId.of(SpotifyUri.track("d"), Instant.EPOCH).id()).isEqualTo("d");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a,b", "spotify:album:a", "https://example.com/track/a" })
	void refusesWhatIsNoTrack(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> TracksToSave.of(List.of(id)));
	}

	@Test
	void timeHasMilliseconds() {
		Instant time = Instant.parse("2026-01-31T12:00:00.123456789Z");
		assertThat(TracksToSave.TimestampedId.of("a", time).addedAt()).hasToString("2026-01-31T12:00:00.123Z");
	}

	@Test
	void refusesNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> TracksToSave.of(List.of()))
			.withMessage("The list of items must not be empty");
	}

	@Test
	void refusesBothFormsAtOnceAndNeither() {
		List<TracksToSave.TimestampedId> times = List.of(TracksToSave.TimestampedId.of("a", Instant.EPOCH));
		assertThatIllegalArgumentException().isThrownBy(() -> new TracksToSave(List.of("a"), times));
		assertThatIllegalArgumentException().isThrownBy(() -> new TracksToSave(null, null));
	}

}
