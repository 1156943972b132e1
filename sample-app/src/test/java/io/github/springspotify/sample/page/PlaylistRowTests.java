package io.github.springspotify.sample.page;

import java.util.List;

import io.github.springspotify.boot.test.SpotifyModels;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlaylistTrack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlaylistRow}.
 */
class PlaylistRowTests {

	@Test
	void whatSpotifyLeavesOutKeepsItsPosition() {
		Page<PlaylistTrack> page = new Page<>(null, List.of(entry("One"), entry("Two")), 3, null, 10, null, 13,
				List.of(1));

		assertThat(PlaylistRow.of(page)).extracting(PlaylistRow::title)
			.containsExactly("One", "No longer available", "Two");
		assertThat(PlaylistRow.of(page)).extracting(PlaylistRow::position).containsExactly(10, 11, 12);
	}

	private static PlaylistTrack entry(String title) {
		return new PlaylistTrack(null, null, false, SpotifyModels.track(title, "Aurora").build());
	}

}
