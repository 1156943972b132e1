package io.github.springspotify.test;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The artists that the current user follows. They are ordered by id, so that a cursor
 * stays good when its artist is no longer followed.
 */
final class FollowingRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final Payloads payloads;

	FollowingRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/me/following")
			.user()
			.scopes("user-follow-read")
			.parameters("type", "after", "limit")
			.cache(CachePolicy.PERSONAL_TAGGED)
			.to(this::artists));
	}

	private ApiAnswer artists(ApiCall call) {
		String type = call.parameter("type");
		if (type == null) {
			throw ApiException.badRequest("Missing parameter type");
		}
		if (!type.equals("artist")) {
			throw ApiException.badRequest("Invalid type: only artist is supported");
		}
		int limit = call.limit(20, 50);
		String after = call.parameter("after");
		if (after != null && !Base62Ids.isValid(after)) {
			throw ApiException.badRequest("invalid id");
		}
		List<Artist> followed = call.user()
			.saved("artist")
			.stream()
			.map((entry) -> this.catalogue.require(Artist.class, entry.getKey()))
			.sorted(Comparator.comparing(Artist::id))
			.toList();
		return ApiAnswer.ok(Json.object().set("artists", page(followed, after, limit)));
	}

	private ObjectNode page(List<Artist> followed, @Nullable String after, int limit) {
		List<Artist> rest = followed.stream()
			.filter((artist) -> after == null || artist.id().compareTo(after) > 0)
			.toList();
		ArrayNode items = Json.array();
		rest.stream().limit(limit).forEach((artist) -> items.add(this.payloads.artists().full(artist)));
		String cursor = (rest.size() > limit) ? rest.get(limit - 1).id() : null;
		ObjectNode node = Json.object().put("href", link(after, limit)).put("limit", limit);
		node.put("next", (cursor != null) ? link(cursor, limit) : null);
		node.set("cursors", Json.object().put("after", cursor));
		node.put("total", followed.size());
		return node.set("items", items);
	}

	private String link(@Nullable String after, int limit) {
		return this.payloads.links().apiBaseUrl() + "/me/following?type=artist"
				+ ((after != null) ? "&after=" + after : "") + "&limit=" + limit;
	}

}
