package io.github.springspotify.test;

/**
 * An invented episode of a podcast.
 *
 * @param id the id
 * @param name the title
 * @param durationMs the length in milliseconds
 * @param releaseDate the day of publication
 * @param showName the podcast it belongs to
 */
record Episode(String id, String name, int durationMs, String releaseDate, String showName) {

	String uri() {
		return "spotify:episode:" + this.id;
	}

}
