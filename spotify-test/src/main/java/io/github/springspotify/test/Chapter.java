package io.github.springspotify.test;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A chapter of an invented audiobook.
 *
 * @param id the id
 * @param number the number, from 0
 * @param durationMs the length in milliseconds
 * @param audiobook the book it belongs to
 */
record Chapter(String id, int number, int durationMs, Audiobook audiobook) {

	String name() {
		return "Chapter " + (this.number + 1);
	}

	// Chapters count as episodes outside their own operations
	String uri() {
		return "spotify:episode:" + this.id;
	}

	// Audiobook and chapter refer to each other, so neither may compare the other's
	// content
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Chapter chapter && chapter.id.equals(this.id);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id);
	}

	@Override
	public String toString() {
		return name();
	}

}
