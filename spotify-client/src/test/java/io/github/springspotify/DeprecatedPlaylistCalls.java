package io.github.springspotify;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToMove;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistFollow;
import io.github.springspotify.model.PlaylistSnapshot;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TracksToRemove;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of the deprecated playlist operations, on a playlist of their own.
 */
final class DeprecatedPlaylistCalls {

	private final SpotifyUri track;

	private final String user;

	private final String id;

	DeprecatedPlaylistCalls(SpotifyClient client) {
		this.track = SpotifyUri.parse(client.users().getTopTracks().items().get(0).uri());
		this.user = client.users().getCurrent().id();
		this.id = client.playlists().create(PlaylistDetails.named("Calls")).id();
		client.playlists().addItems(this.id, List.of(this.track, this.track));
	}

	Stream<EndpointCall> calls() {
		return Stream.of(tracks(), edits(), ofUser(), followers()).flatMap((calls) -> calls);
	}

	private Stream<EndpointCall> tracks() {
		String tracks = "GET /v1/playlists/" + this.id + "/tracks";
		return Stream.of(EndpointCall.page("playlists.getTracks", tracks, PlaylistTrack.class, this.id),
				EndpointCall.page("playlists.getTracks", tracks, PlaylistTrack.class, this.id, Paging.limit(100))
					.query("limit", "100"),
				EndpointCall
					.page("playlists.getTracks", tracks, PlaylistTrack.class, this.id, Paging.of(1, 1), Market.of("SE"))
					.query("limit", "1")
					.query("offset", "1")
					.query("market", "SE"))
			.map((call) -> call.query("additional_types", "track,episode"));
	}

	private Stream<EndpointCall> edits() {
		List<SpotifyUri> uris = List.of(this.track);
		return Stream.of(
				changed("addTracks", "POST", ItemsToAdd.insert(0, uris))
					.body("{'uris':['" + this.track + "'],'position':0}"),
				changed("reorderTracks", "PUT", ItemsToMove.one(0, 2)).body("{'range_start':0,'insert_before':2}"),
				changed("removeTracks", "DELETE", TracksToRemove.of(uris))
					.body("{'tracks':[{'uri':'" + this.track + "'}]}"),
				changed("replaceTracks", "PUT", ItemsToReplace.with(List.of(this.track, this.track)))
					.body("{'uris':['" + this.track + "','" + this.track + "']}"));
	}

	private EndpointCall changed(String method, String verb, Object change) {
		return EndpointCall.call("playlists." + method, verb + " /v1/playlists/" + this.id + "/tracks",
				PlaylistSnapshot.class, (snapshot) -> assertThat(snapshot.snapshotId()).isNotBlank(), this.id, change);
	}

	private Stream<EndpointCall> ofUser() {
		String playlists = " /v1/users/" + this.user + "/playlists";
		return Stream.of(
				EndpointCall.page("playlists.getForUser", "GET" + playlists, SimplifiedPlaylist.class, this.user),
				EndpointCall
					.page("playlists.getForUser", "GET" + playlists, SimplifiedPlaylist.class, this.user,
							Paging.of(1, 1))
					.query("limit", "1")
					.query("offset", "1"),
				EndpointCall.call("playlists.createForUser", "POST" + playlists, Playlist.class,
						(created) -> assertThat(created.name()).isEqualTo("New"), this.user,
						PlaylistDetails.named("New"))
					.body("{'name':'New'}"));
	}

	private Stream<EndpointCall> followers() {
		String followers = " /v1/playlists/" + this.id + "/followers";
		return Stream.of(EndpointCall.command("playlists.unfollow", "DELETE" + followers, this.id),
				EndpointCall.command("playlists.follow", "PUT" + followers, this.id, PlaylistFollow.privately())
					.body("{'public':false}"),
				EndpointCall.command("playlists.follow", "PUT" + followers, this.id).body("{'public':true}"),
				EndpointCall.call("playlists.checkFollows", "GET" + followers + "/contains", Collection.class,
						(answers) -> assertThat((Collection<?>) answers).singleElement().isEqualTo(true), this.id));
	}

}
