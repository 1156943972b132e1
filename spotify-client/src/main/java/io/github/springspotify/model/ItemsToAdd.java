package io.github.springspotify.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Items to add to a playlist, and where.
 *
 * @param uris tracks and episodes, at least one; at most 100 in one call
 * @param position zero-based position of the first of them, or {@code null} for the end
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ItemsToAdd(List<SpotifyUri> uris, @Nullable Integer position) implements RequestBatch {

	public ItemsToAdd {
		uris = RequestItems.check(uris, 1);
		if (position != null && position < 0) {
			throw new IllegalArgumentException("'position' must not be negative but is " + position);
		}
	}

	/**
	 * Return items to add at the end.
	 * @param uris tracks and episodes, at least one; at most 100 in one call
	 * @return the items
	 */
	public static ItemsToAdd append(List<SpotifyUri> uris) {
		return new ItemsToAdd(uris, null);
	}

	/**
	 * Return items to add at a position.
	 * @param position zero-based position of the first of them
	 * @param uris tracks and episodes, at least one; at most 100 in one call
	 * @return the items
	 */
	public static ItemsToAdd insert(int position, List<SpotifyUri> uris) {
		return new ItemsToAdd(uris, position);
	}

	@Override
	public List<SpotifyUri> elements() {
		return this.uris;
	}

	@Override
	public ItemsToAdd part(int from, int to) {
		return new ItemsToAdd(this.uris.subList(from, to), (this.position != null) ? this.position + from : null);
	}

}
