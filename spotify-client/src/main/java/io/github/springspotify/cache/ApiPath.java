package io.github.springspotify.cache;

import java.net.URI;

/**
 * Tells which part of an address is below the base address.
 *
 * @param baseUrl base address of the Web API
 */
record ApiPath(URI baseUrl) {

	String of(URI url) {
		String path = url.getRawPath();
		String base = this.baseUrl.getRawPath();
		return path.startsWith(base) ? path.substring(base.length()) : path;
	}

}
