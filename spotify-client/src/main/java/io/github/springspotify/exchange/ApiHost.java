package io.github.springspotify.exchange;

import java.net.URI;

/**
 * The host of the Web API. No other is sent tokens, and no other's refusals say anything
 * about its rate limit.
 *
 * @param baseUrl base address of the Web API
 */
record ApiHost(URI baseUrl) {

	boolean has(URI url) {
		return this.baseUrl.getScheme().equalsIgnoreCase(url.getScheme())
				&& this.baseUrl.getHost().equalsIgnoreCase(url.getHost()) && this.baseUrl.getPort() == url.getPort();
	}

}
