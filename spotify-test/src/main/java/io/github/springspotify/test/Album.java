package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented album. Tracks are added while the catalogue is read.
 *
 * @param id the id
 * @param name the title
 * @param type {@code album}, {@code single} or {@code compilation}
 * @param releaseDate the date as Spotify gives it: a year, a month or a day
 * @param label the record label
 * @param popularity the popularity, 0 to 100
 * @param artist the artist
 * @param tracks the tracks in order
 */
record Album(String id, String name, String type, String releaseDate, String label, int popularity, Artist artist,
		List<Track> tracks) {

	Album(String id, String name, String type, String releaseDate, String label, int popularity, Artist artist) {
		this(id, name, type, releaseDate, label, popularity, artist, new ArrayList<>());
	}

	String uri() {
		return "spotify:album:" + this.id;
	}

	String releaseDatePrecision() {
		return switch (this.releaseDate.length()) {
			case 4 -> "year";
			case 7 -> "month";
			default -> "day";
		};
	}

	boolean features(Artist other) {
		return this.tracks.stream().anyMatch((track) -> track.artists().contains(other));
	}

}
