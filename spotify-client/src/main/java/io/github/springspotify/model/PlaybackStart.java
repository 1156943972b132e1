package io.github.springspotify.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What to play: a context such as an album or a playlist, or a list of tracks and
 * episodes.
 *
 * @param contextUri album, artist, playlist or show to play
 * @param uris tracks and episodes to play instead
 * @param offset where in the context to start, for albums and playlists
 * @param positionMs position in the first item, in milliseconds
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaybackStart(@Nullable SpotifyUri contextUri, @Nullable List<SpotifyUri> uris, @Nullable Offset offset,
		@Nullable Integer positionMs) {

	public PlaybackStart {
		if ((contextUri != null) == (uris != null)) {
			throw new IllegalArgumentException("Exactly one of 'contextUri' and 'uris' must be given");
		}
		if (uris != null) {
			uris = RequestItems.check(uris, 1);
		}
		if (positionMs != null && positionMs < 0) {
			throw new IllegalArgumentException("'positionMs' must not be negative but is " + positionMs);
		}
	}

	/**
	 * Return the start of a context.
	 * @param uri album, artist, playlist or show
	 * @return the start
	 */
	public static PlaybackStart context(SpotifyUri uri) {
		return new PlaybackStart(uri, null, null, null);
	}

	/**
	 * Return the start of a list of items.
	 * @param uris tracks and episodes
	 * @return the start
	 */
	public static PlaybackStart items(List<SpotifyUri> uris) {
		return new PlaybackStart(null, uris, null, null);
	}

	/**
	 * Return this start at another item of the context.
	 * @param position zero-based position of the item
	 * @return the start
	 */
	public PlaybackStart at(int position) {
		return new PlaybackStart(this.contextUri, this.uris, new Offset(position, null), this.positionMs);
	}

	/**
	 * Return this start at another item of the context.
	 * @param uri the item
	 * @return the start
	 */
	public PlaybackStart at(SpotifyUri uri) {
		return new PlaybackStart(this.contextUri, this.uris, new Offset(null, uri), this.positionMs);
	}

	/**
	 * Return this start at a position in the first item.
	 * @param positionMs the position in milliseconds
	 * @return the start
	 */
	public PlaybackStart withPosition(int positionMs) {
		return new PlaybackStart(this.contextUri, this.uris, this.offset, positionMs);
	}

	/**
	 * Where in a context to start.
	 *
	 * @param position zero-based position of the item
	 * @param uri the item itself instead
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Offset(@Nullable Integer position, @Nullable SpotifyUri uri) {
	}

}
