package io.github.springspotify.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Tracks and episodes to remove from a playlist, every occurrence of each, in the form
 * that Spotify used before it had {@link ItemsToRemove}.
 *
 * @param tracks tracks and episodes, at least one; at most 100 in one call
 * @param snapshotId version of the playlist to remove them from, or {@code null} for the
 * newest
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TracksToRemove(List<ItemsToRemove.Item> tracks, @Nullable String snapshotId) implements RequestBatch {

	public TracksToRemove {
		tracks = RequestItems.check(tracks, 1);
	}

	/**
	 * Return tracks and episodes to remove.
	 * @param uris tracks and episodes, at least one; at most 100 in one call
	 * @return the tracks
	 */
	public static TracksToRemove of(List<SpotifyUri> uris) {
		return new TracksToRemove(uris.stream().map(ItemsToRemove.Item::new).toList(), null);
	}

	/**
	 * Return the same tracks, to be removed from a known version of the playlist.
	 * @param snapshotId version of the playlist
	 * @return the tracks
	 */
	@Override
	public TracksToRemove inSnapshot(String snapshotId) {
		return new TracksToRemove(this.tracks, snapshotId);
	}

	@Override
	public List<SpotifyUri> elements() {
		return this.tracks.stream().map(ItemsToRemove.Item::uri).toList();
	}

	@Override
	public TracksToRemove part(int from, int to) {
		return new TracksToRemove(this.tracks.subList(from, to), this.snapshotId);
	}

}
