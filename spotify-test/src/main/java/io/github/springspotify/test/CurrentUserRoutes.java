package io.github.springspotify.test;

import java.util.List;

/**
 * The profile of the current user.
 */
final class CurrentUserRoutes implements RouteGroup {

	private final UserPayloads payloads;

	CurrentUserRoutes(UserPayloads payloads) {
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/me").user().cache(CachePolicy.PERSONAL).to(this::profile));
	}

	private ApiAnswer profile(ApiCall call) {
		return ApiAnswer.ok(this.payloads.profile(call.user().user(), call.scopes()));
	}

}
