package io.github.springspotify.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The items that a playlist is to hold instead of those it holds.
 *
 * @param uris tracks and episodes, at most 100 in one call, empty to clear the playlist
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ItemsToReplace(List<SpotifyUri> uris) implements RequestBatch {

	public ItemsToReplace {
		uris = RequestItems.check(uris, 0);
	}

	/**
	 * Return the items that a playlist is to hold.
	 * @param uris tracks and episodes, at most 100 in one call, empty to clear the
	 * playlist
	 * @return the items
	 */
	public static ItemsToReplace with(List<SpotifyUri> uris) {
		return new ItemsToReplace(uris);
	}

	@Override
	public List<SpotifyUri> elements() {
		return this.uris;
	}

	@Override
	public ItemsToReplace part(int from, int to) {
		return new ItemsToReplace(this.uris.subList(from, to));
	}

}
