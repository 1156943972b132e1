package io.github.springspotify.test;

import java.util.List;
import java.util.Objects;

/**
 * Playlists that the current user owns or follows.
 */
final class MyPlaylistRoutes implements RouteGroup {

	private static final int MAXIMUM_OFFSET = 100_000;

	private final Catalogue catalogue;

	private final Payloads payloads;

	MyPlaylistRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/me/playlists")
			.user()
			.scopes("playlist-read-private")
			.parameters("limit", "offset")
			.cache(CachePolicy.PERSONAL_TAGGED)
			.to(this::playlists));
	}

	private ApiAnswer playlists(ApiCall call) {
		int limit = call.limit(20, 50);
		int offset = call.offset(MAXIMUM_OFFSET);
		String userId = call.user().user().id();
		boolean withCollaborative = call.scopes().contains("playlist-read-collaborative");
		List<Playlist> playlists = call.user()
			.saved("spotify:playlist:")
			.stream()
			.map((entry) -> this.catalogue.find(Playlist.class, entry.getKey()))
			.filter(Objects::nonNull)
			.filter((playlist) -> withCollaborative || !playlist.collaborative())
			.toList();
		// The links lead to another operation, one that development mode does not have
		String address = this.payloads.links().href("users", userId) + "/playlists";
		return ApiAnswer.ok(Page.of(playlists, offset, limit, address, "",
				(playlist) -> this.payloads.playlists().simplified(playlist, userId)));
	}

}
