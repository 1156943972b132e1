package io.github.springspotify.test;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.node.ArrayNode;

/**
 * Following artists and users, the way of doing it before {@code /me/library}.
 */
final class FollowingEditRoutes implements RouteGroup {

	private static final int MAXIMUM = 50;

	private static final String PATH = "/me/following";

	private final Catalogue catalogue;

	private final Profiles profiles;

	private final Clock clock;

	FollowingEditRoutes(Catalogue catalogue, Profiles profiles, Clock clock) {
		this.catalogue = catalogue;
		this.profiles = profiles;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		return List.of(modify(Route.put(PATH)).to(this::follow), modify(Route.delete(PATH)).to(this::unfollow),
				Route.get(PATH + "/contains")
					.closed()
					.user()
					.scopes("user-follow-read")
					.parameters("type", "ids")
					.cache(CachePolicy.PERSONAL_TAGGED)
					.to(this::contains));
	}

	private static Route.Spec modify(Route.Spec spec) {
		return spec.closed().user().scopes("user-follow-modify").parameters("type", "ids").body();
	}

	private ApiAnswer follow(ApiCall call) {
		Instant now = this.clock.instant();
		known(call).forEach((uri) -> call.user().save(uri, now));
		return ApiAnswer.empty(204);
	}

	private ApiAnswer unfollow(ApiCall call) {
		known(call).forEach(call.user()::remove);
		return ApiAnswer.empty(204);
	}

	private List<String> known(ApiCall call) {
		String type = type(call);
		boolean artists = type.equals("artist");
		List<String> ids = artists ? Ids.inQueryOrBody(call, MAXIMUM, MAXIMUM)
				: Ids.ofUsersInQueryOrBody(call, MAXIMUM);
		for (String id : ids) {
			if (!(artists ? this.catalogue.contains(uri(type, id)) : this.profiles.contains(id))) {
				throw ApiException.notFound();
			}
		}
		return ids.stream().map((id) -> uri(type, id)).toList();
	}

	private ApiAnswer contains(ApiCall call) {
		String type = type(call);
		List<String> ids = type.equals("artist") ? Ids.inQuery(call, MAXIMUM) : Ids.ofUsersInQuery(call, MAXIMUM);
		ArrayNode answer = Json.array();
		ids.forEach((id) -> answer.add(call.user().hasSaved(uri(type, id))));
		return ApiAnswer.ok(answer);
	}

	private static String type(ApiCall call) {
		String type = call.required("type");
		if (!type.equals("artist") && !type.equals("user")) {
			throw ApiException.badRequest("Invalid type: expected artist or user");
		}
		return type;
	}

	private static String uri(String type, String id) {
		return "spotify:" + type + ":" + id;
	}

}
