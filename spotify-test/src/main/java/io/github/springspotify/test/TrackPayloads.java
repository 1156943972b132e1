package io.github.springspotify.test;

import tools.jackson.databind.node.ObjectNode;

/**
 * Track objects.
 */
final class TrackPayloads {

	private final Links links;

	private final ArtistPayloads artists;

	private final AlbumPayloads albums;

	TrackPayloads(Links links, ArtistPayloads artists, AlbumPayloads albums) {
		this.links = links;
		this.artists = artists;
		this.albums = albums;
	}

	ObjectNode simplified(Track track, boolean marketGiven) {
		ObjectNode node = Json.object();
		node.set("artists", this.artists.simplified(track.artists()));
		Markets.describe(node, marketGiven);
		node.put("disc_number", track.discNumber())
			.put("duration_ms", track.durationMs())
			.put("explicit", track.explicit());
		node.set("external_urls", Links.external("track", track.id()));
		return node.put("href", this.links.href("tracks", track.id()))
			.put("id", track.id())
			.put("is_local", false)
			.put("name", track.name())
			.putNull("preview_url")
			.put("track_number", track.trackNumber())
			.put("type", "track")
			.put("uri", track.uri());
	}

	ObjectNode full(Track track, boolean marketGiven) {
		ObjectNode node = Json.object();
		node.set("album", this.albums.simplified(track.album(), marketGiven));
		node.setAll(simplified(track, marketGiven));
		node.set("external_ids", Json.object().put("isrc", track.isrc()));
		return node.put("popularity", track.popularity());
	}

}
