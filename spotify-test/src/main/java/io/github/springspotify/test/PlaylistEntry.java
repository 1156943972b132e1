package io.github.springspotify.test;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something on a playlist.
 *
 * @param item the item, or {@code null} if it is no longer available
 * @param addedAt when it was added
 * @param addedBy the id of the user who added it
 */
record PlaylistEntry(@Nullable Playable item, Instant addedAt, String addedBy) {

	boolean is(String uri) {
		return this.item != null && this.item.uri().equals(uri);
	}

}
