package io.github.springspotify.benchmarks;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of a library with many tracks. The id of each track is its place.
 */
public final class SavedTracks {

	/**
	 * How many tracks a page has.
	 */
	public static final int PAGE_SIZE = 50;

	private static final JsonNode TRACKS = JsonMapper.shared().readTree(Body.TRACKS.bytes()).path("items");

	private SavedTracks() {
	}

	/**
	 * Return a page.
	 * @param offset place of its first track
	 * @param total how many tracks there are
	 * @return the page as JSON
	 */
	public static byte[] page(int offset, int total) {
		ObjectNode page = JsonMapper.shared().createObjectNode();
		page.put("limit", PAGE_SIZE).put("offset", offset).put("total", total);
		ArrayNode items = page.putArray("items");
		for (int i = 0; i < PAGE_SIZE; i++) {
			ObjectNode track = (ObjectNode) TRACKS.path(i).deepCopy();
			track.put("id", String.valueOf(offset + i));
			items.addObject().put("added_at", "2026-11-21T08:00:00Z").set("track", track);
		}
		return page.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Return a single track.
	 * @return a track as JSON
	 */
	public static byte[] track() {
		return TRACKS.path(0).toString().getBytes(StandardCharsets.UTF_8);
	}

}
