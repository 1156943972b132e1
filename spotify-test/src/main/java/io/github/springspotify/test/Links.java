package io.github.springspotify.test;

import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses in payloads.
 *
 * @param apiBaseUrl the base of {@code href} values, without a slash at the end
 */
record Links(String apiBaseUrl) {

	String href(String plural, String id) {
		return this.apiBaseUrl + "/" + plural + "/" + id;
	}

	static ObjectNode external(String type, String id) {
		return Json.object().put("spotify", "https://open.spotify.com/" + type + "/" + id);
	}

}
