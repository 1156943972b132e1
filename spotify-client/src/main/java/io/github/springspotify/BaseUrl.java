package io.github.springspotify;

import java.net.URI;

/**
 * Checks the base addresses that a client is given.
 */
final class BaseUrl {

	private BaseUrl() {
	}

	static URI check(String name, URI url) {
		boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
		if (!http || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
			throw new IllegalArgumentException(
					"'" + name + "' must be an absolute http or https address without user and query");
		}
		return URI.create(url.toString().replaceAll("/+$", ""));
	}

}
