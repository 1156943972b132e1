package io.github.springspotify.test;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Where the invented catalogue is available.
 */
final class Markets {

	static final List<String> ALL = List.of("AR", "AT", "AU", "BE", "BR", "CA", "CH", "CL", "CZ", "DE", "DK", "ES",
			"FI", "FR", "GB", "IE", "IN", "IT", "JP", "KE", "MX", "NG", "NL", "NO", "NZ", "PL", "PT", "SE", "US", "ZA");

	private Markets() {
	}

	/**
	 * Say where something is available: all markets, or only that it can be played if the
	 * request was for a market.
	 * @param node the object to add to
	 * @param marketGiven whether the request was for a market
	 */
	static void describe(ObjectNode node, boolean marketGiven) {
		if (marketGiven) {
			node.put("is_playable", true);
		}
		else {
			node.set("available_markets", Json.strings(ALL));
		}
	}

}
