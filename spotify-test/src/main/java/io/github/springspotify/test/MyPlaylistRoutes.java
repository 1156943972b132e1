package io.github.springspotify.test;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Playlists that the current user owns or follows.
 */
final class MyPlaylistRoutes implements RouteGroup {

	private static final int MAXIMUM_OFFSET = 100_000;

	private final Catalogue catalogue;

	private final Payloads payloads;

	private final CoverImages images;

	private final Clock clock;

	MyPlaylistRoutes(Catalogue catalogue, Payloads payloads, CoverImages images, Clock clock) {
		this.catalogue = catalogue;
		this.payloads = payloads;
		this.images = images;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		return List.of(
				Route.get("/me/playlists")
					.user()
					.scopes("playlist-read-private")
					.parameters("limit", "offset")
					.cache(CachePolicy.PERSONAL_TAGGED)
					.to(this::playlists),
				Route.post("/me/playlists")
					.user()
					.anyScope("playlist-modify-public", "playlist-modify-private")
					.body()
					.to(this::create));
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
			.filter((playlist) -> withCollaborative || !playlist.details().collaborative())
			.toList();
		// The links lead to another operation, one that development mode does not have
		String address = this.payloads.links().href("users", userId) + "/playlists";
		return ApiAnswer.ok(Page.of(playlists, offset, limit, address, "",
				(playlist) -> this.payloads.playlists().simplified(playlist, userId)));
	}

	private ApiAnswer create(ApiCall call) {
		JsonBody body = call.body(PlaylistDetails.FIELDS);
		if (body.string("name") == null) {
			throw ApiException.badRequest("Missing required field: name");
		}
		PlaylistDetails details = new PlaylistDetails("", "", true, false).with(body);
		call.requireScope(details.modifyScope());
		if (details.collaborative()) {
			call.requireScope("playlist-modify-public");
		}
		MockUser owner = call.user().user();
		Playlist playlist = this.catalogue.create(owner, details);
		this.images.add(playlist.uri(), details.name());
		call.user().save(playlist.uri(), this.clock.instant());
		return new ApiAnswer(201, this.payloads.playlists().full(playlist, call));
	}

}
