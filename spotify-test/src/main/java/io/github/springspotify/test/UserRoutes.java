package io.github.springspotify.test;

import java.util.List;

/**
 * The profile of the current user and those of others.
 */
final class UserRoutes implements RouteGroup {

	private final Profiles profiles;

	private final UserPayloads payloads;

	UserRoutes(Profiles profiles, UserPayloads payloads) {
		this.profiles = profiles;
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/me").user().cache(CachePolicy.PERSONAL).to(this::current),
				Route.get("/users/{id}").closed().to(this::other));
	}

	private ApiAnswer current(ApiCall call) {
		return ApiAnswer.ok(this.payloads.profile(call.user().user(), call.scopes()));
	}

	private ApiAnswer other(ApiCall call) {
		String id = call.variable("id");
		return ApiAnswer.ok(this.payloads.publicProfile(id, this.profiles.requireName(id)));
	}

}
