package io.github.springspotify.test;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Albums and their tracks.
 */
final class AlbumRoutes implements RouteGroup {

	private static final int DEFAULT_LIMIT = 20;

	private static final int MAXIMUM_LIMIT = 50;

	private final Catalogue catalogue;

	private final Payloads payloads;

	AlbumRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
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
		boolean marketGiven = call.marketGiven();
		Album album = find(call);
		return ApiAnswer
			.ok(this.payloads.albums().full(album, page(album, 0, MAXIMUM_LIMIT, call, marketGiven), marketGiven));
	}

	private ApiAnswer tracks(ApiCall call) {
		boolean marketGiven = call.marketGiven();
		int limit = call.limit(DEFAULT_LIMIT, MAXIMUM_LIMIT);
		int offset = call.offset(Integer.MAX_VALUE);
		return ApiAnswer.ok(page(find(call), offset, limit, call, marketGiven));
	}

	private Album find(ApiCall call) {
		return this.catalogue.require(Album.class, "spotify:album:" + call.id());
	}

	private ObjectNode page(Album album, int offset, int limit, ApiCall call, boolean marketGiven) {
		String address = this.payloads.links().href("albums", album.id()) + "/tracks";
		return Page.of(album.tracks(), offset, limit, address, call.marketSuffix(),
				(track) -> this.payloads.tracks().simplified(track, marketGiven));
	}

}
