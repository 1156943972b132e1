package io.github.springspotify.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of a list that is read by cursor.
 *
 * @param <T> type of the items
 * @param href address of this page
 * @param items items of this page
 * @param limit how many items were asked for
 * @param next address of the next page, if there is one
 * @param cursors where this page begins and ends, if it has items
 * @param total how many items there are, where Spotify says so
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CursorPage<T>(@Nullable String href, List<T> items, int limit, @Nullable String next,
		@Nullable Cursors cursors, @Nullable Integer total) {

	public CursorPage {
		items = Values.listOf(items);
	}

}
