package io.github.springspotify;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springspotify.model.FollowType;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TracksToSave;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of the deprecated operations on what a user has saved and whom the user follows.
 * Each removal is made good by what follows it.
 */
final class DeprecatedLibraryCalls {

	private static final Instant TIME = Instant.parse("2026-01-31T12:00:00.5Z");

	private final SearchResult found;

	private final String user;

	DeprecatedLibraryCalls(SpotifyClient client, String user) {
		this.user = user;
		this.found = client.search()
			.search("a", Set.of(SearchType.ALBUM, SearchType.SHOW, SearchType.EPISODE, SearchType.AUDIOBOOK,
					SearchType.TRACK, SearchType.ARTIST), Paging.limit(1), Market.of("SE"));
	}

	Stream<EndpointCall> calls() {
		String track = this.found.tracks().items().get(0).id();
		return Stream
			.of(saved("albums", this.found.albums().items().get(0).id()),
					saved("shows", this.found.shows().items().get(0).id()),
					saved("episodes", this.found.episodes().items().get(0).id()),
					saved("audiobooks", this.found.audiobooks().items().get(0).id()), tracks(track),
					followed(FollowType.ARTIST, this.found.artists().items().get(0).id()),
					followed(FollowType.USER, this.user))
			.flatMap((calls) -> calls);
	}

	private static Stream<EndpointCall> saved(String group, String id) {
		return Stream.of(command(group + ".removeSaved", "DELETE /v1/me/" + group, id),
				command(group + ".save", "PUT /v1/me/" + group, id), check(group, id));
	}

	private static EndpointCall command(String method, String request, String id) {
		return EndpointCall.command(method, request, List.of(id)).query("ids", id);
	}

	private static EndpointCall check(String group, String id) {
		return EndpointCall
			.call(group + ".checkSaved", "GET /v1/me/" + group + "/contains", Collection.class,
					DeprecatedLibraryCalls::isThere, List.of(id))
			.query("ids", id);
	}

	private static void isThere(Collection<?> answers) {
		assertThat(answers).singleElement().isEqualTo(true);
	}

	private static Stream<EndpointCall> tracks(String id) {
		TracksToSave timestamped = TracksToSave.timestamped(List.of(TracksToSave.TimestampedId.of(id, TIME)));
		return Stream.of(command("tracks.removeSaved", "DELETE /v1/me/tracks", id),
				EndpointCall.command("tracks.save", "PUT /v1/me/tracks", List.of(SpotifyUri.track(id)))
					.body("{'ids':['" + id + "']}"),
				EndpointCall.command("tracks.save", "PUT /v1/me/tracks", timestamped)
					.body("{'timestamped_ids':[{'id':'" + id + "','added_at':'2026-01-31T12:00:00.500Z'}]}"),
				check("tracks", id));
	}

	private static Stream<EndpointCall> followed(FollowType type, String id) {
		String path = " /v1/me/following";
		return Stream
			.of(EndpointCall.command("users.unfollow", "DELETE" + path, type, List.of(id)),
					EndpointCall.command("users.follow", "PUT" + path, type, List.of(id)),
					EndpointCall.call("users.checkFollows", "GET" + path + "/contains", Collection.class,
							DeprecatedLibraryCalls::isThere, type, List.of(id)))
			.map((call) -> call.query("type", type.value()).query("ids", id));
	}

}
