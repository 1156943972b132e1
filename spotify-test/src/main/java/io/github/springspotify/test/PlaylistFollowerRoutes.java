package io.github.springspotify.test;

import java.time.Clock;
import java.util.List;

/**
 * Following playlists, the way of doing it before {@code /me/library}.
 */
final class PlaylistFollowerRoutes implements RouteGroup {

	private static final String PATH = "/playlists/{id}/followers";

	private final PlaylistAccess access;

	private final Clock clock;

	PlaylistFollowerRoutes(PlaylistAccess access, Clock clock) {
		this.access = access;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		return List.of(modify(Route.put(PATH)).body().to(this::follow), modify(Route.delete(PATH)).to(this::unfollow),
				Route.get(PATH + "/contains")
					.closed()
					.user()
					.parameters("ids")
					.cache(CachePolicy.PERSONAL_TAGGED)
					.to(this::contains));
	}

	private static Route.Spec modify(Route.Spec spec) {
		return spec.closed().user().anyScope("playlist-modify-public", "playlist-modify-private");
	}

	private ApiAnswer follow(ApiCall call) {
		Boolean onProfile = call.optionalBody("public").bool("public");
		Playlist playlist = this.access.visible(call);
		boolean shown = (onProfile != null) ? onProfile : true;
		call.requireScope(scope(shown));
		call.user().follow(playlist.uri(), shown, this.clock.instant());
		return ApiAnswer.empty(200);
	}

	private ApiAnswer unfollow(ApiCall call) {
		Playlist playlist = this.access.visible(call);
		boolean own = playlist.isOwnedBy(call.userId());
		call.requireScope(scope(own ? playlist.details().isPublic() : !call.user().followsPrivately(playlist.uri())));
		call.user().remove(playlist.uri());
		return ApiAnswer.empty(200);
	}

	private ApiAnswer contains(ApiCall call) {
		Playlist playlist = this.access.visible(call);
		// The only user that may be asked about is the current one
		if (call.parameter("ids") != null && !Ids.ofUsersInQuery(call, 1).contains(call.userId())) {
			throw new ApiException(403, ErrorMessages.of(403));
		}
		return ApiAnswer.ok(Json.array().add(call.user().hasSaved(playlist.uri())));
	}

	private static String scope(boolean onProfile) {
		return onProfile ? "playlist-modify-public" : "playlist-modify-private";
	}

}
