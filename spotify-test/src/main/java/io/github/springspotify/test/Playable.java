package io.github.springspotify.test;

/**
 * Something that can be played and put on playlists.
 */
sealed interface Playable permits Track, Episode, LocalFile {

	String uri();

	String name();

	int durationMs();

}
