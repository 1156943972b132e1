package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Top artists and tracks of the current user.
 */
final class TopItemRoutes implements RouteGroup {

	private final Payloads payloads;

	TopItemRoutes(Payloads payloads) {
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(route("/me/top/artists", this::artists), route("/me/top/tracks", this::tracks));
	}

	private static Route route(String path, Route.Handler handler) {
		return Route.get(path)
			.user()
			.scopes("user-top-read")
			.parameters("time_range", "limit", "offset")
			.cache(CachePolicy.PERSONAL)
			.to(handler);
	}

	private ApiAnswer artists(ApiCall call) {
		return page(call, "artists", call.user().topArtists(), this.payloads.artists()::full);
	}

	private ApiAnswer tracks(ApiCall call) {
		return page(call, "tracks", call.user().topTracks(), (track) -> this.payloads.tracks().full(track, null));
	}

	private <T> ApiAnswer page(ApiCall call, String type, List<T> items, Function<T, @Nullable JsonNode> payload) {
		String timeRange = call.parameter("time_range");
		List<T> ranked = rank(items, (timeRange != null) ? timeRange : "medium_term");
		String suffix = (timeRange != null) ? "&time_range=" + timeRange : "";
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		return ApiAnswer.ok(Page.of(ranked, offset, limit, this.payloads.links().apiBaseUrl() + "/me/top/" + type,
				suffix, payload));
	}

	private static <T> List<T> rank(List<T> items, String timeRange) {
		List<T> ranked = new ArrayList<>(items);
		switch (timeRange) {
			case "short_term" -> Collections.rotate(ranked, 3);
			case "medium_term" -> Collections.rotate(ranked, 0);
			case "long_term" -> Collections.reverse(ranked);
			default -> throw ApiException.badRequest("Invalid time range");
		}
		return ranked;
	}

}
