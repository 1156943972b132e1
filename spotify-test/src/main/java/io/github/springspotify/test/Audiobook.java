package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented audiobook. Chapters are added while the catalogue is read.
 *
 * @param id the id
 * @param name the title
 * @param author who wrote it
 * @param narrator who reads it
 * @param publisher who sells it
 * @param chapters the chapters in order
 */
record Audiobook(String id, String name, String author, String narrator, String publisher, List<Chapter> chapters) {

	Audiobook(String id, String name, String author, String narrator, String publisher) {
		this(id, name, author, narrator, publisher, new ArrayList<>());
	}

	String uri() {
		return "spotify:audiobook:" + this.id;
	}

}
