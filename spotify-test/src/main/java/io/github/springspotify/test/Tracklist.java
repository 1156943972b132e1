package io.github.springspotify.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen to be played. After the end it goes on from the beginning.
 *
 * @param contextUri the album, playlist or artist, or {@code null} for a list of the
 * caller's own
 * @param items the items, at least one
 * @param index the item to play
 */
record Tracklist(@Nullable String contextUri, List<Playable> items, int index) {

	Playable current() {
		return this.items.get(this.index);
	}

	Tracklist next() {
		return at((this.index + 1) % this.items.size());
	}

	Tracklist previous() {
		return at(Math.max(0, this.index - 1));
	}

	Tracklist at(int newIndex) {
		return new Tracklist(this.contextUri, this.items, newIndex);
	}

}
