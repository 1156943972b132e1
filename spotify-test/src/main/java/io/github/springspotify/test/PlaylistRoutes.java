package io.github.springspotify.test;

import java.util.List;

/**
 * Single playlists and what is on them, for reading, and their details.
 */
final class PlaylistRoutes implements RouteGroup {

	private final PlaylistAccess access;

	private final PlaylistPayloads playlists;

	private final PlaylistItemPayloads items;

	private final Links links;

	private final CoverImages images;

	PlaylistRoutes(PlaylistAccess access, Payloads payloads, CoverImages images) {
		this.access = access;
		this.playlists = payloads.playlists();
		this.items = payloads.playlistItems();
		this.links = payloads.links();
		this.images = images;
	}

	@Override
	public List<Route> routes() {
		return List.of(
				Route.get("/playlists/{id}")
					.parameters("market", "fields", "additional_types")
					.cache(CachePolicy.PLAYLIST)
					.to(this::playlist),
				Route.put("/playlists/{id}")
					.user()
					.anyScope("playlist-modify-public", "playlist-modify-private")
					.body()
					.to(this::change),
				items("items", 50), items("tracks", 100));
	}

	private Route items(String name, int maximum) {
		Closing closing = name.equals("tracks") ? Closing.FEBRUARY_2026 : Closing.NEVER;
		return Route.get("/playlists/{id}/" + name)
			.closed(closing)
			.parameters("market", "fields", "limit", "offset", "additional_types")
			.cache(CachePolicy.PLAYLIST)
			.to((call) -> items(call, name, maximum));
	}

	private ApiAnswer playlist(ApiCall call) {
		return ApiAnswer.ok(this.playlists.full(this.access.visible(call), call));
	}

	private ApiAnswer items(ApiCall call, String name, int maximum) {
		int limit = call.limit(20, maximum);
		int offset = call.offset(Integer.MAX_VALUE);
		Playlist playlist = this.access.readable(call);
		String address = this.links.href("playlists", playlist.id()) + "/" + name;
		return ApiAnswer.ok(this.items.page(address, playlist.version().entries(), offset, limit, call));
	}

	private ApiAnswer change(ApiCall call) {
		JsonBody body = call.body(PlaylistDetails.FIELDS);
		if (body.isEmpty()) {
			throw ApiException.badRequest("Missing fields: nothing to change");
		}
		Playlist playlist = this.access.owned(call);
		playlist.change((details) -> {
			PlaylistDetails changed = details.with(body);
			call.requireScope(changed.modifyScope());
			return changed;
		});
		this.images.add(playlist.uri(), playlist.name());
		return ApiAnswer.empty(200);
	}

}
