package io.github.springspotify.test;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes and renames what development mode lost in February 2026.
 */
final class QuotaFilter {

	private static final Map<String, List<String>> REMOVED = Map.of("track",
			List.of("available_markets", "linked_from", "popularity"), "album",
			List.of("album_group", "available_markets", "label", "popularity"), "artist",
			List.of("followers", "popularity"), "show", List.of("available_markets", "publisher"), "audiobook",
			List.of("available_markets", "publisher"), "episode", List.of("available_markets"), "user",
			List.of("country", "email", "explicit_content", "followers", "product"));

	private final QuotaMode quotaMode;

	QuotaFilter(QuotaMode quotaMode) {
		this.quotaMode = quotaMode;
	}

	JsonNode apply(JsonNode body) {
		if (this.quotaMode == QuotaMode.DEVELOPMENT) {
			reduce(body);
		}
		return body;
	}

	private static void reduce(JsonNode node) {
		if (node instanceof ObjectNode object) {
			JsonNode type = object.get("type");
			if (type != null && type.isString()) {
				object.remove(REMOVED.getOrDefault(type.asString(), List.of()));
			}
		}
		node.forEach(QuotaFilter::reduce);
	}

}
