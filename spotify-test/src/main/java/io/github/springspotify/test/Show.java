package io.github.springspotify.test;

/**
 * An invented podcast.
 *
 * @param id the id
 * @param name the title
 * @param publisher the publisher
 * @param description what it is about
 * @param totalEpisodes the number of episodes
 */
record Show(String id, String name, String publisher, String description, int totalEpisodes) {

	String uri() {
		return "spotify:show:" + this.id;
	}

}
