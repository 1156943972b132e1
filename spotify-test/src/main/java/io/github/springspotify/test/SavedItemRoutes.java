package io.github.springspotify.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;

/**
 * What the current user has saved, newest first.
 */
final class SavedItemRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final Payloads payloads;

	private final AlbumPages albums;

	private final SpokenPages pages;

	SavedItemRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
		this.albums = new AlbumPages(payloads);
		this.pages = new SpokenPages(payloads);
	}

	@Override
	public List<Route> routes() {
		return List.of(withMarket("/me/tracks").to(this::tracks), withMarket("/me/albums").to(this::albums),
				withMarket("/me/episodes").to(this::episodes), withoutMarket("/me/shows").to(this::shows),
				withoutMarket("/me/audiobooks").to(this::audiobooks));
	}

	private static Route.Spec withMarket(String path) {
		return withoutMarket(path).parameters("market", "limit", "offset");
	}

	private static Route.Spec withoutMarket(String path) {
		return Route.get(path)
			.user()
			.scopes("user-library-read")
			.parameters("limit", "offset")
			.cache(CachePolicy.PERSONAL_TAGGED);
	}

	private ApiAnswer tracks(ApiCall call) {
		String market = call.market();
		return page(call, "track",
				(uri) -> this.payloads.tracks().full(this.catalogue.require(Track.class, uri), market));
	}

	private ApiAnswer albums(ApiCall call) {
		call.requireValidMarket();
		return page(call, "album", (uri) -> this.albums.album(this.catalogue.require(Album.class, uri), call));
	}

	private ApiAnswer episodes(ApiCall call) {
		call.requireValidMarket();
		return page(call, "episode", (uri) -> this.payloads.spoken()
			.fullEpisode(this.catalogue.require(Episode.class, uri), SpokenPages.listener(call)));
	}

	private ApiAnswer shows(ApiCall call) {
		return page(call, "show", (uri) -> this.payloads.spoken().show(this.catalogue.require(Show.class, uri)));
	}

	private ApiAnswer audiobooks(ApiCall call) {
		return page(call, "audiobook",
				(uri) -> this.pages.audiobook(this.catalogue.require(Audiobook.class, uri), call));
	}

	private ApiAnswer page(ApiCall call, String kind, Function<String, ObjectNode> payload) {
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		List<Map.Entry<String, Instant>> saved = call.user().saved(kind);
		String address = this.payloads.links().apiBaseUrl() + "/me/" + kind + "s";
		return ApiAnswer.ok(Page.of(saved, offset, limit, address, call.marketSuffix(),
				(entry) -> Json.object()
					.put("added_at", entry.getValue().truncatedTo(ChronoUnit.SECONDS).toString())
					.set(kind, payload.apply(entry.getKey()))));
	}

}
