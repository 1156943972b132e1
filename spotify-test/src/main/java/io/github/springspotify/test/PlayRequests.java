package io.github.springspotify.test;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Reads what shall be played.
 */
final class PlayRequests {

	static final String[] FIELDS = { "context_uri", "uris", "offset", "position_ms" };

	private static final int TOP_TRACKS = 10;

	private final Catalogue catalogue;

	private final PlayableUris uris;

	PlayRequests(Catalogue catalogue, PlayableUris uris) {
		this.catalogue = catalogue;
		this.uris = uris;
	}

	/**
	 * Read the body.
	 * @param body the body, possibly empty
	 * @param userId the user, who must be able to see a playlist
	 * @return what to play, or {@code null} to go on
	 * @throws ApiException with status 400 if it makes no sense, 404 if there is no such
	 * thing
	 */
	@Nullable Tracklist read(JsonBody body, @Nullable String userId) {
		String context = body.string("context_uri");
		List<String> given = body.strings("uris");
		JsonBody offset = body.object("offset", "position", "uri");
		if (context != null && given != null) {
			throw ApiException.badRequest("Either context_uri or uris can be given");
		}
		if (context != null) {
			return fromContext(context, offset, userId);
		}
		if (offset != null) {
			throw ApiException.badRequest("Can't have offset without a context");
		}
		return (given != null) ? fromUris(given) : null;
	}

	private Tracklist fromUris(List<String> given) {
		if (given.isEmpty()) {
			throw ApiException.badRequest("No uris provided");
		}
		return new Tracklist(null, this.uris.resolve(given), 0);
	}

	private Tracklist fromContext(String uri, @Nullable JsonBody offset, @Nullable String userId) {
		String[] parts = uri.split(":", -1);
		boolean valid = parts.length == 3 && parts[0].equals("spotify") && Base62Ids.isValid(parts[2]);
		if (!valid) {
			throw ApiException.badRequest("Invalid context uri");
		}
		List<Playable> items = switch (parts[1]) {
			case "album" -> List.copyOf(this.catalogue.require(Album.class, uri).tracks());
			case "playlist" -> playlist(uri, userId);
			case "artist" -> artist(this.catalogue.require(Artist.class, uri), offset);
			default -> throw ApiException.badRequest("Invalid context uri");
		};
		if (items.isEmpty()) {
			throw ApiException.player(403, "Restriction violated", "UNKNOWN");
		}
		return new Tracklist(uri, items, (offset != null) ? index(items, offset) : 0);
	}

	private List<Playable> playlist(String uri, @Nullable String userId) {
		Playlist playlist = this.catalogue.require(Playlist.class, uri);
		if (!playlist.isVisibleTo(userId)) {
			throw ApiException.notFound();
		}
		return playlist.version()
			.entries()
			.stream()
			.map(PlaylistEntry::item)
			.filter(Objects::nonNull)
			.filter((item) -> !(item instanceof LocalFile))
			.toList();
	}

	private List<Playable> artist(Artist artist, @Nullable JsonBody offset) {
		if (offset != null) {
			throw ApiException.badRequest("Can't have offset for context type: ARTIST");
		}
		return List.copyOf(this.catalogue.mostPopular(artist, TOP_TRACKS));
	}

	private static int index(List<Playable> items, JsonBody offset) {
		Integer position = offset.integer("position");
		String uri = offset.string("uri");
		if ((position == null) == (uri == null)) {
			throw ApiException.badRequest("Either position or uri must be given as offset");
		}
		int index = (position != null) ? position : items.stream().map(Playable::uri).toList().indexOf(uri);
		if (index < 0 || index >= items.size()) {
			throw ApiException.badRequest("Invalid offset");
		}
		return index;
	}

}
