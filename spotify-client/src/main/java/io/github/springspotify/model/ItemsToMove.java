package io.github.springspotify.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A range of items to move within a playlist.
 *
 * @param rangeStart zero-based position of the first item to move
 * @param insertBefore zero-based position before which to put them, the length of the
 * playlist for its end
 * @param rangeLength how many items to move, or {@code null} for one
 * @param snapshotId version of the playlist the positions refer to, or {@code null} for
 * the newest
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ItemsToMove(int rangeStart, int insertBefore, @Nullable Integer rangeLength,
		@Nullable String snapshotId) {

	public ItemsToMove {
		if (rangeStart < 0 || insertBefore < 0) {
			throw new IllegalArgumentException("'rangeStart' and 'insertBefore' must not be negative but are "
					+ rangeStart + " and " + insertBefore);
		}
		if (rangeLength != null && rangeLength < 1) {
			throw new IllegalArgumentException("'rangeLength' must be at least 1 but is " + rangeLength);
		}
	}

	/**
	 * Return one item to move.
	 * @param rangeStart zero-based position of the item
	 * @param insertBefore zero-based position before which to put it
	 * @return the move
	 */
	public static ItemsToMove one(int rangeStart, int insertBefore) {
		return new ItemsToMove(rangeStart, insertBefore, null, null);
	}

	/**
	 * Return this move with another number of items.
	 * @param rangeLength how many items to move
	 * @return the move
	 */
	public ItemsToMove withRangeLength(int rangeLength) {
		return new ItemsToMove(this.rangeStart, this.insertBefore, rangeLength, this.snapshotId);
	}

	/**
	 * Return this move in a known version of the playlist.
	 * @param snapshotId version of the playlist the positions refer to
	 * @return the move
	 */
	public ItemsToMove inSnapshot(String snapshotId) {
		return new ItemsToMove(this.rangeStart, this.insertBefore, this.rangeLength, snapshotId);
	}

}
