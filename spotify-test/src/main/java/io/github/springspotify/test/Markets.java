package io.github.springspotify.test;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the invented catalogue is available.
 */
final class Markets {

	static final List<String> ALL = List.of("AR", "AT", "AU", "BE", "BR", "CA", "CH", "CL", "CZ", "DE", "DK", "ES",
			"FI", "FR", "GB", "IE", "IN", "IT", "JP", "KE", "MX", "NG", "NL", "NO", "NZ", "PL", "PT", "SE", "US", "ZA");

	private static final List<String> NORTH = List.of("DK", "FI", "NO", "SE");

	private Markets() {
	}

	/**
	 * Return the markets of an edition.
	 * @param edition {@code all}, {@code north} or {@code south}
	 * @return the codes
	 */
	static List<String> of(String edition) {
		return switch (edition) {
			case "all" -> ALL;
			case "north" -> NORTH;
			case "south" -> ALL.stream().filter((market) -> !NORTH.contains(market)).toList();
			default -> throw new IllegalArgumentException("There is no edition '" + edition + "'");
		};
	}

	/**
	 * Say where something is available: in which markets or, if the request was for one,
	 * whether it can be played there.
	 * @param node the object to add to
	 * @param markets the markets where it is available
	 * @param market the market asked for, or {@code null}
	 */
	static void describe(ObjectNode node, List<String> markets, @Nullable String market) {
		if (market == null) {
			node.set("available_markets", Json.strings(markets));
			return;
		}
		boolean playable = markets.contains(market);
		node.put("is_playable", playable);
		if (!playable) {
			node.set("restrictions", Json.object().put("reason", "market"));
		}
	}

}
