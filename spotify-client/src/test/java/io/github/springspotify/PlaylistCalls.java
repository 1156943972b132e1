package io.github.springspotify;

import java.util.List;
import java.util.stream.Stream;

import io.github.springspotify.model.CoverImage;
import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToMove;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistSnapshot;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.SpotifyUri;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of the playlist operations, on a playlist of their own.
 */
final class PlaylistCalls {

	private static final Market SE = Market.of("SE");

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9 };

	private final SpotifyUri track;

	private final String id;

	PlaylistCalls(SpotifyClient client) {
		this.track = SpotifyUri.parse(client.users().getTopTracks().items().get(0).uri());
		this.id = client.playlists().create(PlaylistDetails.named("Calls")).id();
		client.playlists().addItems(this.id, List.of(this.track, this.track));
	}

	Stream<EndpointCall> calls() {
		return Stream.concat(reads(), writes());
	}

	private Stream<EndpointCall> reads() {
		String playlist = "GET /v1/playlists/" + this.id;
		String items = playlist + "/items";
		return Stream.of(
				EndpointCall.call("playlists.get", playlist, Playlist.class, this::isPlaylist, this.id)
					.query("additional_types", "track,episode"),
				EndpointCall.call("playlists.get", playlist, Playlist.class, this::isPlaylist, this.id, SE)
					.query("additional_types", "track,episode")
					.query("market", "SE"),
				EndpointCall.page("playlists.getItems", items, PlaylistTrack.class, this.id)
					.query("additional_types", "track,episode"),
				EndpointCall.page("playlists.getItems", items, PlaylistTrack.class, this.id, Paging.limit(1))
					.query("additional_types", "track,episode")
					.query("limit", "1"),
				EndpointCall.page("playlists.getItems", items, PlaylistTrack.class, this.id, Paging.of(1, 1), SE)
					.query("additional_types", "track,episode")
					.query("limit", "1")
					.query("offset", "1")
					.query("market", "SE"),
				EndpointCall.call("playlists.getCoverImage", playlist + "/images", Object.class,
						(images) -> assertThat(images).isInstanceOf(List.class), this.id));
	}

	private Stream<EndpointCall> writes() {
		String playlist = "/v1/playlists/" + this.id;
		String items = playlist + "/items";
		List<SpotifyUri> uris = List.of(this.track);
		PlaylistDetails details = PlaylistDetails.named("Calls").withDescription("d").withPublic(false);
		return Stream.of(
				EndpointCall
					.call("playlists.create", "POST /v1/me/playlists", Playlist.class,
							(created) -> assertThat(created.name()).isEqualTo("New"), PlaylistDetails.named("New"))
					.body("{'name':'New'}"),
				EndpointCall.command("playlists.changeDetails", "PUT " + playlist, this.id, details)
					.body("{'name':'Calls','public':false,'description':'d'}"),
				changed("addItems", "POST " + items, uris).body("{'uris':['" + this.track + "']}"),
				changed("addItems", "POST " + items, ItemsToAdd.insert(0, uris))
					.body("{'uris':['" + this.track + "'],'position':0}"),
				changed("reorderItems", "PUT " + items, ItemsToMove.one(0, 2))
					.body("{'range_start':0,'insert_before':2}"),
				changed("removeItems", "DELETE " + items, uris).body("{'items':[{'uri':'" + this.track + "'}]}"),
				changed("removeItems", "DELETE " + items, ItemsToRemove.of(uris))
					.body("{'items':[{'uri':'" + this.track + "'}]}"),
				changed("replaceItems", "PUT " + items, ItemsToReplace.with(List.of(this.track, this.track)))
					.body("{'uris':['" + this.track + "','" + this.track + "']}"),
				EndpointCall
					.command("playlists.uploadCoverImage", "PUT " + playlist + "/images", this.id,
							CoverImage.jpeg(JPEG))
					.body("/9j/2Q=="));
	}

	private EndpointCall changed(String method, String request, Object change) {
		return EndpointCall.call("playlists." + method, request, PlaylistSnapshot.class,
				(snapshot) -> assertThat(snapshot.snapshotId()).isNotBlank(), this.id, change);
	}

	private void isPlaylist(Playlist found) {
		assertThat(found.id()).isEqualTo(this.id);
		assertThat(found.items().items()).isNotEmpty();
		assertThat(found.owner()).isNotNull();
	}

}
