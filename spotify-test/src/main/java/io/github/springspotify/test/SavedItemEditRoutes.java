package io.github.springspotify.test;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Saving, removing and checking by ids of one kind, the way of doing it before
 * {@code /me/library}.
 */
final class SavedItemEditRoutes implements RouteGroup {

	private static final int MAXIMUM = 50;

	private static final int MAXIMUM_ALBUMS_IN_QUERY = 20;

	private static final String TIMESTAMPED = "timestamped_ids";

	private final Catalogue catalogue;

	private final Clock clock;

	SavedItemEditRoutes(Catalogue catalogue, Clock clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		return Stream
			.of(List.of(modify(Route.put("/me/tracks")).body().to(this::saveTracks), delete("track"),
					contains("track")), both("album"), both("episode"), both("show"), audiobooks())
			.flatMap(List::stream)
			.toList();
	}

	private List<Route> both(String kind) {
		Route put = modify(Route.put(path(kind))).parameters("ids")
			.body()
			.to((call) -> save(call, kind, queryOrBody(call, kind)));
		return List.of(put, delete(kind), contains(kind));
	}

	// Audiobooks came last and never took a body
	private List<Route> audiobooks() {
		String kind = "audiobook";
		Function<ApiCall, List<String>> ids = (call) -> Ids.inQuery(call, MAXIMUM);
		return List.of(modify(Route.put(path(kind))).parameters("ids").to((call) -> save(call, kind, ids.apply(call))),
				modify(Route.delete(path(kind))).parameters("ids").to((call) -> remove(call, kind, ids.apply(call))),
				contains(kind));
	}

	private Route delete(String kind) {
		String[] parameters = kind.equals("show") ? new String[] { "ids", "market" } : new String[] { "ids" };
		return modify(Route.delete(path(kind))).parameters(parameters)
			.body()
			.to((call) -> remove(call, kind, queryOrBody(call, kind)));
	}

	private Route contains(String kind) {
		return Route.get(path(kind) + "/contains")
			.closed()
			.user()
			.scopes("user-library-read")
			.parameters("ids")
			.cache(CachePolicy.PERSONAL_TAGGED)
			.to((call) -> contains(call, kind));
	}

	private static Route.Spec modify(Route.Spec spec) {
		return spec.closed().user().scopes("user-library-modify");
	}

	private static String path(String kind) {
		return "/me/" + kind + "s";
	}

	private static List<String> queryOrBody(ApiCall call, String kind) {
		return Ids.inQueryOrBody(call, maximumInQuery(kind), MAXIMUM);
	}

	private static int maximumInQuery(String kind) {
		return kind.equals("album") ? MAXIMUM_ALBUMS_IN_QUERY : MAXIMUM;
	}

	private ApiAnswer saveTracks(ApiCall call) {
		JsonBody body = call.body("ids", TIMESTAMPED);
		List<JsonBody> timestamped = body.objects(TIMESTAMPED, "id", "added_at");
		if (timestamped == null) {
			return save(call, "track", Ids.inBody(body.strings("ids"), MAXIMUM));
		}
		List<String> uris = Ids.requireCount(timestamped, MAXIMUM)
			.stream()
			.map((entry) -> requireKnown("track", Ids.requireValid(entry.string("id"))))
			.toList();
		List<Instant> times = timestamped.stream().map((entry) -> time(entry.string("added_at"))).toList();
		for (int i = 0; i < uris.size(); i++) {
			call.user().save(uris.get(i), times.get(i));
		}
		return ApiAnswer.empty(200);
	}

	private static Instant time(@Nullable String text) {
		try {
			return Instant.parse(String.valueOf(text));
		}
		catch (DateTimeParseException ex) {
			throw ApiException.badRequest("Invalid field 'added_at': expected a time such as 2026-01-31T12:00:00Z");
		}
	}

	private ApiAnswer save(ApiCall call, String kind, List<String> ids) {
		Instant now = this.clock.instant();
		ids.stream().map((id) -> requireKnown(kind, id)).toList().forEach((uri) -> call.user().save(uri, now));
		return ApiAnswer.empty(200);
	}

	private ApiAnswer remove(ApiCall call, String kind, List<String> ids) {
		call.requireValidMarket();
		ids.stream().map((id) -> requireKnown(kind, id)).toList().forEach(call.user()::remove);
		return ApiAnswer.empty(200);
	}

	private ApiAnswer contains(ApiCall call, String kind) {
		ArrayNode answer = Json.array();
		Ids.inQuery(call, maximumInQuery(kind)).forEach((id) -> answer.add(call.user().hasSaved(uri(kind, id))));
		return ApiAnswer.ok(answer);
	}

	private String requireKnown(String kind, String id) {
		String uri = uri(kind, id);
		if (!this.catalogue.contains(uri)) {
			throw ApiException.notFound();
		}
		return uri;
	}

	private static String uri(String kind, String id) {
		return "spotify:" + kind + ":" + id;
	}

}
