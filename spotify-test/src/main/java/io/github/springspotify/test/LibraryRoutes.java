package io.github.springspotify.test;

import java.time.Clock;
import java.util.List;

import tools.jackson.databind.node.ArrayNode;

/**
 * Saving, removing and checking anything by its URI.
 */
final class LibraryRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final Profiles profiles;

	private final Clock clock;

	LibraryRoutes(Catalogue catalogue, Profiles profiles, Clock clock) {
		this.catalogue = catalogue;
		this.profiles = profiles;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		String[] modify = { "user-library-modify", "user-follow-modify", "playlist-modify-public" };
		return List.of(Route.put("/me/library").user().anyScope(modify).parameters("uris").to(this::save),
				Route.delete("/me/library").user().anyScope(modify).parameters("uris").to(this::remove),
				Route.get("/me/library/contains")
					.user()
					.anyScope("user-library-read", "user-follow-read", "playlist-read-private")
					.parameters("uris")
					.cache(CachePolicy.PERSONAL_TAGGED)
					.to(this::contains));
	}

	private ApiAnswer save(ApiCall call) {
		for (LibraryUri uri : modifiable(call)) {
			call.user().save(uri.uri(), this.clock.instant());
		}
		return ApiAnswer.empty(200);
	}

	private ApiAnswer remove(ApiCall call) {
		for (LibraryUri uri : modifiable(call)) {
			call.user().remove(uri.uri());
		}
		return ApiAnswer.empty(200);
	}

	private List<LibraryUri> modifiable(ApiCall call) {
		List<LibraryUri> uris = LibraryUri.parse(call.parameter("uris"), LibraryUri.SAVABLE);
		uris.forEach((uri) -> call.requireScope(uri.modifyScope()));
		if (!uris.stream().allMatch(this::exists)) {
			throw ApiException.notFound();
		}
		return uris;
	}

	private boolean exists(LibraryUri uri) {
		if (uri.kind().equals("user")) {
			return this.profiles.contains(uri.uri().substring("spotify:user:".length()));
		}
		return this.catalogue.contains(uri.uri());
	}

	private ApiAnswer contains(ApiCall call) {
		List<LibraryUri> uris = LibraryUri.parse(call.parameter("uris"), LibraryUri.CHECKABLE);
		uris.forEach((uri) -> call.requireScope(uri.readScope()));
		ArrayNode answer = Json.array();
		uris.forEach((uri) -> answer.add(call.user().hasSaved(uri.uri())));
		return ApiAnswer.ok(answer);
	}

}
