package io.github.springspotify.test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryTests {

	private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

	private final Library library = new Library();

	@Test
	void listIsNotMadeAgainForEveryPage() {
		this.library.save("spotify:track:a", NOON);
		List<Map.Entry<String, Instant>> list = this.library.newestFirst("track");
		this.library.save("spotify:album:a", NOON);

		assertThat(this.library.newestFirst("track")).isSameAs(list);
		this.library.remove("spotify:track:a");
		assertThat(this.library.newestFirst("track")).isEmpty();
		assertThat(list).hasSize(1);
	}

	@Test
	void newestComesFirstAndAmongEqualsTheLast() {
		this.library.save("spotify:track:a", NOON);
		this.library.save("spotify:track:b", NOON);
		this.library.save("spotify:track:c", NOON.minusSeconds(1));
		this.library.save("spotify:track:d", NOON.plusSeconds(1));
		this.library.save("spotify:track:a", NOON.plusSeconds(2));

		assertThat(this.library.newestFirst("track")).extracting(Map.Entry::getKey)
			.containsExactly("spotify:track:d", "spotify:track:b", "spotify:track:a", "spotify:track:c");
	}

	@Test
	void nothingIsThereAtFirst() {
		this.library.remove("spotify:track:a");

		assertThat(this.library.contains("spotify:track:a")).isFalse();
		assertThat(this.library.newestFirst("track")).isEmpty();
	}

}
