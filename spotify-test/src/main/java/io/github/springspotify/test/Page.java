package io.github.springspotify.test;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Offset paging objects.
 */
final class Page {

	private Page() {
	}

	/**
	 * Return one page.
	 * @param <T> the kind of entry
	 * @param all all entries; {@code null} entries stay {@code null}
	 * @param offset the first entry of the page
	 * @param limit the largest number of entries
	 * @param address the address without a query
	 * @param suffix what follows offset and limit in the query, beginning with an
	 * ampersand, or nothing
	 * @param payload turns an entry into JSON
	 * @return the paging object
	 */
	static <T extends @Nullable Object> ObjectNode of(List<T> all, int offset, int limit, String address, String suffix,
			Function<T, @Nullable JsonNode> payload) {
		ArrayNode items = Json.array();
		// Of a long list the beginning must not be walked through
		int start = Math.min(offset, all.size());
		all.subList(start, Math.min(start + limit, all.size())).forEach((entry) -> items.add(payload.apply(entry)));
		ObjectNode node = Json.object().put("href", link(address, offset, limit, suffix));
		node.put("limit", limit);
		node.put("next", (offset + limit < all.size()) ? link(address, offset + limit, limit, suffix) : null);
		node.put("offset", offset);
		node.put("previous", (offset > 0) ? link(address, Math.max(0, offset - limit), limit, suffix) : null);
		node.put("total", all.size());
		return node.set("items", items);
	}

	private static String link(String address, int offset, int limit, String suffix) {
		return address + "?offset=" + offset + "&limit=" + limit + suffix;
	}

}
