package io.github.springspotify.test;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Adding, replacing, reordering and removing what is on a playlist, at its present and at
 * its former address. Positions refer to the newest version, whatever version the request
 * names.
 */
final class PlaylistEditRoutes implements RouteGroup {

	private final PlaylistAccess access;

	private final PlayableUris uris;

	private final Clock clock;

	PlaylistEditRoutes(PlaylistAccess access, PlayableUris uris, Clock clock) {
		this.access = access;
		this.uris = uris;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		return Stream.concat(routes("items", Closing.NEVER), routes("tracks", Closing.FEBRUARY_2026)).toList();
	}

	private Stream<Route> routes(String name, Closing closing) {
		String path = "/playlists/{id}/" + name;
		return Stream.of(modify(Route.post(path), closing).parameters("uris", "position").to(this::add),
				modify(Route.put(path), closing).parameters("uris").to(this::replaceOrReorder),
				modify(Route.delete(path), closing).to((call) -> remove(call, name)));
	}

	private static Route.Spec modify(Route.Spec spec, Closing closing) {
		return spec.closed(closing).user().anyScope("playlist-modify-public", "playlist-modify-private").body();
	}

	private ApiAnswer add(ApiCall call) {
		Playlist playlist = this.access.editable(call);
		List<String> queried = PlayableUris.split(call.parameter("uris"));
		JsonBody body = (queried != null) ? call.optionalBody("uris", "position") : call.body("uris", "position");
		List<PlaylistEntry> added = entries((queried != null) ? queried : body.strings("uris"), call);
		if (added.isEmpty()) {
			throw ApiException.badRequest("No uris provided");
		}
		Integer queriedPosition = call.optionalNumber("position", 0, Integer.MAX_VALUE);
		Integer position = (queriedPosition != null) ? queriedPosition : body.integer("position");
		return snapshot(201, playlist.edit((entries) -> {
			requireIndex((position != null) ? position : 0, entries.size());
			entries.addAll((position != null) ? position : entries.size(), added);
			return entries;
		}));
	}

	private ApiAnswer replaceOrReorder(ApiCall call) {
		Playlist playlist = this.access.editable(call);
		List<String> queried = PlayableUris.split(call.parameter("uris"));
		String[] fields = { "uris", "range_start", "insert_before", "range_length", "snapshot_id" };
		JsonBody body = (queried != null) ? call.optionalBody(fields) : call.body(fields);
		boolean replacing = queried != null || body.has("uris");
		boolean reordering = body.has("range_start") || body.has("insert_before") || body.has("range_length")
				|| body.has("snapshot_id");
		if (replacing == reordering) {
			throw ApiException.badRequest("Either uris or range_start and insert_before must be given");
		}
		return replacing ? replace(playlist, (queried != null) ? queried : body.strings("uris"), call)
				: reorder(playlist, body);
	}

	private ApiAnswer replace(Playlist playlist, @Nullable List<String> given, ApiCall call) {
		List<PlaylistEntry> replacement = entries(given, call);
		return snapshot(200, playlist.edit((entries) -> replacement));
	}

	private ApiAnswer reorder(Playlist playlist, JsonBody body) {
		Integer start = body.integer("range_start");
		Integer target = body.integer("insert_before");
		Integer length = body.integer("range_length");
		int count = (length != null) ? length : 1;
		if (start == null || target == null || count < 1) {
			throw ApiException.badRequest("range_start and insert_before must be given, range_length be at least 1");
		}
		playlist.requireKnown(body.string("snapshot_id"));
		return snapshot(200, playlist.edit((entries) -> {
			requireIndex(start, entries.size() - 1);
			requireIndex(count, entries.size() - start);
			requireIndex(target, entries.size());
			return move(entries, start, count, target);
		}));
	}

	private static List<PlaylistEntry> move(List<PlaylistEntry> entries, int start, int count, int target) {
		List<PlaylistEntry> range = entries.subList(start, start + count);
		List<PlaylistEntry> moved = new ArrayList<>(range);
		range.clear();
		int removedBefore = Math.max(0, Math.min(target - start, count));
		entries.addAll(target - removedBefore, moved);
		return entries;
	}

	private ApiAnswer remove(ApiCall call, String name) {
		JsonBody body = call.body(name, "snapshot_id");
		List<JsonBody> items = body.objects(name, "uri");
		if (items == null || items.isEmpty()) {
			throw ApiException.badRequest("No " + name + " provided");
		}
		PlayableUris.requireCount(items.size());
		Set<String> removed = items.stream()
			.map((item) -> PlayableUris.requireRemovable(item.string("uri")))
			.collect(Collectors.toSet());
		Playlist playlist = this.access.editable(call);
		playlist.requireKnown(body.string("snapshot_id"));
		return snapshot(200, playlist.edit((entries) -> {
			entries.removeIf((entry) -> removed.stream().anyMatch(entry::is));
			return entries;
		}));
	}

	private List<PlaylistEntry> entries(@Nullable List<String> given, ApiCall call) {
		if (given == null) {
			throw ApiException.badRequest("No uris provided");
		}
		PlayableUris.requireCount(given.size());
		Instant now = this.clock.instant();
		String userId = call.user().user().id();
		return this.uris.resolve(given).stream().map((item) -> new PlaylistEntry(item, now, userId)).toList();
	}

	private static void requireIndex(int index, int maximum) {
		if (index > maximum) {
			throw ApiException.badRequest("Index out of bounds");
		}
	}

	private static ApiAnswer snapshot(int status, String snapshotId) {
		return new ApiAnswer(status, Json.object().put("snapshot_id", snapshotId));
	}

}
