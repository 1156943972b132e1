package io.github.springspotify.test;

import java.util.List;

/**
 * Albums and their tracks.
 */
final class AlbumRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final AlbumPages pages;

	AlbumRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.pages = new AlbumPages(payloads);
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/albums/{id}").parameters("market").cache(CachePolicy.CATALOGUE).to(this::album),
				Route.get("/albums/{id}/tracks")
					.parameters("market", "limit", "offset")
					.cache(CachePolicy.CATALOGUE)
					.to(this::tracks));
	}

	private ApiAnswer album(ApiCall call) {
		call.requireValidMarket();
		return ApiAnswer.ok(this.pages.album(find(call), call));
	}

	private ApiAnswer tracks(ApiCall call) {
		call.requireValidMarket();
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		return ApiAnswer.ok(this.pages.tracks(find(call), offset, limit, call));
	}

	private Album find(ApiCall call) {
		return this.catalogue.require(Album.class, "spotify:album:" + call.id());
	}

}
