package io.github.springspotify.test;

import java.util.List;

/**
 * Something that a test has put into the catalogue of the stand-in.
 *
 * @param uri the Spotify URI
 * @param name the name
 * @param tracks the tracks of an album or playlist, in order; empty for all else
 * @since 0.1.0
 */
public record MockItem(String uri, String name, List<MockItem> tracks) {

	public MockItem {
		tracks = List.copyOf(tracks);
	}

	/**
	 * Return the id, as in {@code /v1/albums/{id}}.
	 * @return 22 letters and digits
	 */
	public String id() {
		return this.uri.substring(this.uri.lastIndexOf(':') + 1);
	}

	static MockItem of(Track track) {
		return new MockItem(track.uri(), track.name(), List.of());
	}

	static MockItem of(Album album) {
		return new MockItem(album.uri(), album.name(), album.tracks().stream().map(MockItem::of).toList());
	}

}
