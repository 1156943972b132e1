package io.github.springspotify.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Search.
 */
final class SearchRoutes implements RouteGroup {

	private static final int MAXIMUM_OFFSET = 1000;

	private static final int MAXIMUM_QUERY = 250;

	private static final Set<String> TYPES = Set.of("album", "artist", "playlist", "track", "show", "episode",
			"audiobook");

	private final SearchIndex index;

	private final Links links;

	private final QuotaMode quotaMode;

	SearchRoutes(SearchIndex index, Links links, QuotaMode quotaMode) {
		this.index = index;
		this.links = links;
		this.quotaMode = quotaMode;
	}

	@Override
	public List<Route> routes() {
		// The links in the answers say 'query', so that has to work as well
		return List.of(Route.get("/search")
			.parameters("q", "query", "type", "market", "limit", "offset", "include_external")
			.cache(CachePolicy.CATALOGUE)
			.to(this::search));
	}

	private ApiAnswer search(ApiCall call) {
		String text = text(call);
		Set<String> types = types(call.parameter("type"));
		String market = call.market();
		int limit = call.limit(this.quotaMode.defaultLimit(), this.quotaMode.maximumLimit());
		int offset = call.offset(MAXIMUM_OFFSET);
		if (offset + limit > MAXIMUM_OFFSET) {
			throw ApiException.badRequest("Invalid offset");
		}
		String external = call.parameter("include_external");
		if (external != null && !external.equals("audio")) {
			throw ApiException.badRequest("Invalid include_external");
		}
		SearchQuery query = SearchQuery.parse(text);
		ObjectNode result = Json.object();
		for (String type : types) {
			String suffix = "&query=" + encode(text) + "&type=" + type + call.marketSuffix();
			result.set(type + "s", Page.of(this.index.find(type, query, call, market), offset, limit,
					this.links.apiBaseUrl() + "/search", suffix, (hit) -> (hit != null) ? hit.payload() : null));
		}
		return ApiAnswer.ok(result);
	}

	private static String text(ApiCall call) {
		String q = call.parameter("q");
		String query = call.parameter("query");
		String text = (q != null) ? q : query;
		if (text == null || text.isBlank() || (q != null && query != null)) {
			throw ApiException.badRequest("No search query");
		}
		if (text.length() > MAXIMUM_QUERY) {
			throw ApiException.badRequest("Query exceeds maximum length of 250 characters");
		}
		return text;
	}

	private static Set<String> types(@Nullable String list) {
		if (list == null || list.isEmpty()) {
			throw ApiException.badRequest("Missing parameter type");
		}
		Set<String> types = new LinkedHashSet<>(List.of(list.split(",", -1)));
		for (String type : types) {
			if (!TYPES.contains(type)) {
				throw ApiException.badRequest("Bad search type field " + type);
			}
		}
		return types;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
