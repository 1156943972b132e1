package io.github.springspotify.test;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An invented episode of a podcast.
 *
 * @param id the id
 * @param name the title
 * @param durationMs the length in milliseconds
 * @param releaseDate the day of publication
 * @param show the podcast it belongs to
 */
record Episode(String id, String name, int durationMs, String releaseDate, Show show) implements Playable {

	@Override
	public String uri() {
		return "spotify:episode:" + this.id;
	}

	// Show and episode refer to each other, so neither may compare the other's content
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Episode episode && episode.id.equals(this.id);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
