package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
 * @param markets the markets where it is available
 * @param tracks the tracks in order
 */
record Album(String id, String name, String type, String releaseDate, String label, int popularity, Artist artist,
		List<String> markets, List<Track> tracks) {

	Album(String id, String name, String type, String releaseDate, String label, int popularity, Artist artist,
			List<String> markets) {
		this(id, name, type, releaseDate, label, popularity, artist, markets, new ArrayList<>());
	}

	String uri() {
		return "spotify:album:" + this.id;
	}

	boolean isAvailableIn(@Nullable String market) {
		return market == null || this.markets.contains(market);
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
