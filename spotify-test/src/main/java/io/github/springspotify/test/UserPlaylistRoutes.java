package io.github.springspotify.test;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Playlists that a user owns or follows. Others see the public ones only.
 */
final class UserPlaylistRoutes implements RouteGroup {

	private static final int MAXIMUM_OFFSET = 100_000;

	private final Catalogue catalogue;

	private final Profiles profiles;

	private final Payloads payloads;

	private final CoverImages images;

	private final Clock clock;

	UserPlaylistRoutes(Catalogue catalogue, Profiles profiles, Payloads payloads, CoverImages images, Clock clock) {
		this.catalogue = catalogue;
		this.profiles = profiles;
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
					.to((call) -> playlists(call, call.user().user().id())),
				Route.get("/users/{id}/playlists")
					.closed()
					.parameters("limit", "offset")
					.cache(CachePolicy.PERSONAL_TAGGED)
					.to((call) -> playlists(call, call.variable("id"))),
				create("/me/playlists").to(this::create),
				create("/users/{id}/playlists").closed().to(this::createForUser));
	}

	private static Route.Spec create(String path) {
		return Route.post(path).user().anyScope("playlist-modify-public", "playlist-modify-private").body();
	}

	private ApiAnswer playlists(ApiCall call, String userId) {
		int limit = call.limit(20, 50);
		int offset = call.offset(MAXIMUM_OFFSET);
		this.profiles.requireName(userId);
		UserState account = this.profiles.account(userId);
		List<Playlist> playlists = ((account != null) ? saved(account) : owned(userId)).stream()
			.filter((playlist) -> isListed(playlist, userId, call))
			.toList();
		// The links of both operations lead to the one that development mode does not
		// have
		String address = this.payloads.links().href("users", userId) + "/playlists";
		return ApiAnswer.ok(Page.of(playlists, offset, limit, address, "",
				(playlist) -> this.payloads.playlists().simplified(playlist, call.userId())));
	}

	private List<Playlist> saved(UserState account) {
		return account.saved("playlist")
			.stream()
			.map((entry) -> this.catalogue.find(Playlist.class, entry.getKey()))
			.filter(Objects::nonNull)
			.toList();
	}

	private List<Playlist> owned(String userId) {
		return this.catalogue.playlists().stream().filter((playlist) -> playlist.isOwnedBy(userId)).toList();
	}

	private boolean isListed(Playlist playlist, String userId, ApiCall call) {
		UserState account = this.profiles.account(userId);
		boolean onProfile = playlist.details().isPublic()
				&& (account == null || !account.followsPrivately(playlist.uri()));
		if (onProfile) {
			return true;
		}
		return userId.equals(call.userId()) && call.scopes().contains("playlist-read-private")
				&& (!playlist.details().collaborative() || call.scopes().contains("playlist-read-collaborative"));
	}

	private ApiAnswer createForUser(ApiCall call) {
		if (!call.variable("id").equals(call.userId())) {
			throw new ApiException(403, "You cannot create a playlist for another user");
		}
		return create(call);
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
