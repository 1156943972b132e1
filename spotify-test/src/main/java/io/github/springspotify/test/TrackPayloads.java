package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Track objects.
 */
final class TrackPayloads {

	private final Catalogue catalogue;

	private final Links links;

	private final ArtistPayloads artists;

	private final AlbumPayloads albums;

	TrackPayloads(Catalogue catalogue, Links links, ArtistPayloads artists, AlbumPayloads albums) {
		this.catalogue = catalogue;
		this.links = links;
		this.artists = artists;
		this.albums = albums;
	}

	/**
	 * Return a track as it is in a market.
	 * @param asked the track asked for, which may be relinked
	 * @param market the market, or {@code null} for none
	 * @return the simplified track
	 */
	ObjectNode simplified(Track asked, @Nullable String market) {
		Track track = this.catalogue.relink(asked, market);
		ObjectNode node = Json.object();
		node.set("artists", this.artists.simplified(track.artists()));
		Markets.describe(node, track.album().markets(), market);
		if (!track.equals(asked)) {
			node.set("linked_from", reference(asked));
		}
		node.put("disc_number", track.discNumber())
			.put("duration_ms", track.durationMs())
			.put("explicit", track.explicit());
		return node.setAll(reference(track))
			.put("is_local", false)
			.put("name", track.name())
			.putNull("preview_url")
			.put("track_number", track.trackNumber());
	}

	ObjectNode full(Track asked, @Nullable String market) {
		Track track = this.catalogue.relink(asked, market);
		ObjectNode node = Json.object();
		node.set("album", this.albums.simplified(track.album(), market));
		node.setAll(simplified(asked, market));
		node.set("external_ids", Json.object().put("isrc", track.isrc()));
		return node.put("popularity", track.popularity());
	}

	private ObjectNode reference(Track track) {
		ObjectNode node = Json.object();
		node.set("external_urls", Links.external("track", track.id()));
		return node.put("href", this.links.href("tracks", track.id()))
			.put("id", track.id())
			.put("type", "track")
			.put("uri", track.uri());
	}

}
