package io.github.springspotify.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;

/**
 * Tracks and albums that the current user has saved, newest first.
 */
final class SavedItemRoutes implements RouteGroup {

	private static final int ALBUM_TRACKS = 50;

	private final Catalogue catalogue;

	private final Payloads payloads;

	SavedItemRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(route("/me/tracks", this::tracks), route("/me/albums", this::albums));
	}

	private static Route route(String path, Route.Handler handler) {
		return Route.get(path)
			.user()
			.scopes("user-library-read")
			.parameters("market", "limit", "offset")
			.cache(CachePolicy.PERSONAL_TAGGED)
			.to(handler);
	}

	private ApiAnswer tracks(ApiCall call) {
		boolean marketGiven = call.marketGiven();
		return page(call, "track",
				(uri) -> this.payloads.tracks().full(this.catalogue.require(Track.class, uri), marketGiven));
	}

	private ApiAnswer albums(ApiCall call) {
		boolean marketGiven = call.marketGiven();
		return page(call, "album", (uri) -> album(this.catalogue.require(Album.class, uri), call, marketGiven));
	}

	private ObjectNode album(Album album, ApiCall call, boolean marketGiven) {
		String address = this.payloads.links().href("albums", album.id()) + "/tracks";
		ObjectNode tracks = Page.of(album.tracks(), 0, ALBUM_TRACKS, address, call.marketSuffix(),
				(track) -> this.payloads.tracks().simplified(track, marketGiven));
		return this.payloads.albums().full(album, tracks, marketGiven);
	}

	private ApiAnswer page(ApiCall call, String kind, Function<String, ObjectNode> payload) {
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		List<Map.Entry<String, Instant>> saved = call.user().saved("spotify:" + kind + ":");
		String address = this.payloads.links().apiBaseUrl() + "/me/" + kind + "s";
		return ApiAnswer.ok(Page.of(saved, offset, limit, address, call.marketSuffix(),
				(entry) -> Json.object()
					.put("added_at", entry.getValue().truncatedTo(ChronoUnit.SECONDS).toString())
					.set(kind, payload.apply(entry.getKey()))));
	}

}
