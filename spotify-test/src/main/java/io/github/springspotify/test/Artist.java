package io.github.springspotify.test;

import java.util.List;

/**
 * An invented artist.
 *
 * @param id the id
 * @param name the name
 * @param genres the genres
 * @param followers the number of followers
 * @param popularity the popularity, 0 to 100
 */
record Artist(String id, String name, List<String> genres, int followers, int popularity) {

	String uri() {
		return "spotify:artist:" + this.id;
	}

}
