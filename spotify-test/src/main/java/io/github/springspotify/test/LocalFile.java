package io.github.springspotify.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file on somebody's disk, which Spotify knows by name only.
 *
 * @param artist the artist
 * @param album the album
 * @param name the title
 * @param durationMs the length in milliseconds
 */
record LocalFile(String artist, String album, String name, int durationMs) implements Playable {

	@Override
	public String uri() {
		return "spotify:local:" + encode(this.artist) + ":" + encode(this.album) + ":" + encode(this.name) + ":"
				+ this.durationMs / 1000;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
