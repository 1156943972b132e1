package io.github.springspotify.test;

/**
 * An invented audiobook.
 *
 * @param id the id
 * @param name the title
 * @param author who wrote it
 * @param narrator who reads it
 * @param publisher who sells it
 * @param totalChapters the number of chapters
 */
record Audiobook(String id, String name, String author, String narrator, String publisher, int totalChapters) {

	String uri() {
		return "spotify:audiobook:" + this.id;
	}

}
