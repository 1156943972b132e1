package io.github.springspotify.test;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tracks that the current user played recently, newest first. With {@code after} the page
 * next to the cursor is returned, so that pages can be followed in both directions.
 */
final class RecentlyPlayedRoutes implements RouteGroup {

	private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

	private final Payloads payloads;

	private final PlayerPayloads playerPayloads;

	RecentlyPlayedRoutes(Payloads payloads, PlayerPayloads playerPayloads) {
		this.payloads = payloads;
		this.playerPayloads = playerPayloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/me/player/recently-played")
			.user()
			.scopes("user-read-recently-played")
			.parameters("limit", "after", "before")
			.cache(CachePolicy.PLAYER)
			.to(this::recentlyPlayed));
	}

	private ApiAnswer recentlyPlayed(ApiCall call) {
		int limit = call.limit(20, 50);
		Long after = cursor(call, "after");
		Long before = cursor(call, "before");
		if (after != null && before != null) {
			throw ApiException.badRequest("Only one of after and before can be given");
		}
		List<PlayHistory.Play> rest = call.user()
			.player()
			.history()
			.newestFirst()
			.stream()
			.filter((play) -> after == null || millis(play) > after)
			.filter((play) -> before == null || millis(play) < before)
			.toList();
		int first = (after != null) ? Math.max(0, rest.size() - limit) : 0;
		List<PlayHistory.Play> page = rest.stream().skip(first).limit(limit).toList();
		String given = (after != null) ? "&after=" + after : (before != null) ? "&before=" + before : "";
		ObjectNode node = Json.object().put("href", link(limit, given)).put("limit", limit);
		node.put("next", (page.size() < rest.size()) ? link(limit, next(page, after != null)) : null);
		return ApiAnswer.ok(fill(node, page));
	}

	private static @Nullable Long cursor(ApiCall call, String name) {
		String text = call.parameter(name);
		if (text != null && !MILLIS.matcher(text).matches()) {
			throw ApiException.badRequest("Invalid " + name);
		}
		return (text != null) ? Long.valueOf(text) : null;
	}

	private static String next(List<PlayHistory.Play> page, boolean forward) {
		return forward ? "&after=" + millis(page.get(0)) : "&before=" + millis(page.get(page.size() - 1));
	}

	private ObjectNode fill(ObjectNode node, List<PlayHistory.Play> page) {
		if (page.isEmpty()) {
			return node.putNull("cursors").set("items", Json.array());
		}
		ArrayNode items = Json.array();
		page.forEach((play) -> items.add(item(play)));
		node.set("cursors",
				Json.object()
					.put("after", String.valueOf(millis(page.get(0))))
					.put("before", String.valueOf(millis(page.get(page.size() - 1)))));
		return node.set("items", items);
	}

	private ObjectNode item(PlayHistory.Play play) {
		ObjectNode node = Json.object();
		node.set("track", this.payloads.tracks().full(play.track(), null));
		node.put("played_at", play.at().toString());
		return node.set("context", this.playerPayloads.context(play.contextUri()));
	}

	private String link(int limit, String cursor) {
		return this.payloads.links().apiBaseUrl() + "/me/player/recently-played?limit=" + limit + cursor;
	}

	private static long millis(PlayHistory.Play play) {
		return play.at().toEpochMilli();
	}

}
