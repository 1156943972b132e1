package io.github.springspotify.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Items to remove from a playlist, every occurrence of each.
 *
 * @param items tracks and episodes, at least one; at most 100 in one call
 * @param snapshotId version of the playlist to remove them from, or {@code null} for the
 * newest
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ItemsToRemove(List<Item> items, @Nullable String snapshotId) implements RequestBatch {

	public ItemsToRemove {
		items = RequestItems.check(items, 1);
	}

	/**
	 * Return items to remove.
	 * @param uris tracks and episodes, at least one; at most 100 in one call
	 * @return the items
	 */
	public static ItemsToRemove of(List<SpotifyUri> uris) {
		return new ItemsToRemove(uris.stream().map(Item::new).toList(), null);
	}

	/**
	 * Return the same items, to be removed from a known version of the playlist.
	 * @param snapshotId version of the playlist
	 * @return the items
	 */
	@Override
	public ItemsToRemove inSnapshot(String snapshotId) {
		return new ItemsToRemove(this.items, snapshotId);
	}

	@Override
	public List<SpotifyUri> elements() {
		return this.items.stream().map(Item::uri).toList();
	}

	@Override
	public ItemsToRemove part(int from, int to) {
		return new ItemsToRemove(this.items.subList(from, to), this.snapshotId);
	}

	/**
	 * An item to remove.
	 *
	 * @param uri track or episode
	 */
	public record Item(SpotifyUri uri) {
	}

}
