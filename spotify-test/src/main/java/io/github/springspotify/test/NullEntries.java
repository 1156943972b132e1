package io.github.springspotify.test;

import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces entries of lists by {@code null}.
 */
final class NullEntries {

	private static final String ITEMS = "items";

	private final Set<Integer> positions;

	NullEntries(Set<Integer> positions) {
		this.positions = positions;
	}

	MockResponse in(MockResponse response) {
		boolean json = MockResponse.JSON.equals(response.headers().get("Content-Type"));
		if (!json || response.status() != 200) {
			return response;
		}
		JsonNode body = Json.read(response.text());
		if (body.size() == 1 && body.iterator().next() instanceof ArrayNode list) {
			replace(list);
		}
		walk(body);
		MockResponse changed = MockResponse.json(response.status(), body);
		response.headers().forEach(changed::header);
		return changed;
	}

	private void walk(JsonNode node) {
		node.forEach(this::walk);
		if (node instanceof ObjectNode object && object.get(ITEMS) instanceof ArrayNode list) {
			replace(list);
		}
	}

	private void replace(ArrayNode list) {
		this.positions.stream().filter((position) -> position < list.size()).forEach(list::setNull);
	}

}
