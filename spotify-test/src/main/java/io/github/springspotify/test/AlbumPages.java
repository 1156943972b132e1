package io.github.springspotify.test;

import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of an album's tracks, and albums that embed the first of them.
 */
final class AlbumPages {

	private static final int EMBEDDED = 50;

	private final AlbumPayloads albums;

	private final TrackPayloads tracks;

	private final Links links;

	AlbumPages(Payloads payloads) {
		this.albums = payloads.albums();
		this.tracks = payloads.tracks();
		this.links = payloads.links();
	}

	ObjectNode album(Album album, ApiCall call) {
		return this.albums.full(album, tracks(album, 0, EMBEDDED, call), call.market());
	}

	ObjectNode tracks(Album album, int offset, int limit, ApiCall call) {
		String market = call.market();
		String address = this.links.href("albums", album.id()) + "/tracks";
		return Page.of(album.tracks(), offset, limit, address, call.marketSuffix(),
				(track) -> this.tracks.simplified(track, market));
	}

}
