package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented podcast. Episodes are added while the catalogue is read.
 *
 * @param id the id
 * @param name the title
 * @param publisher the publisher
 * @param description what it is about
 * @param episodes the episodes, newest first
 */
record Show(String id, String name, String publisher, String description, List<Episode> episodes) {

	Show(String id, String name, String publisher, String description) {
		this(id, name, publisher, description, new ArrayList<>());
	}

	String uri() {
		return "spotify:show:" + this.id;
	}

}
