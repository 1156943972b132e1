package io.github.springspotify.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of a list that is read by offset. Entries that Spotify leaves out as
 * {@code null} are dropped, so a page can hold fewer than {@code limit} items although
 * more follow.
 *
 * @param <T> type of the items
 * @param href address of this page
 * @param items items of this page
 * @param limit how many items were asked for
 * @param next address of the next page, if there is one
 * @param offset position of the first item, zero-based
 * @param previous address of the previous page, if there is one
 * @param total how many items there are on all pages
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Page<T>(@Nullable String href, List<T> items, int limit, @Nullable String next, int offset,
		@Nullable String previous, int total) {

	public Page {
		items = Values.listOf(items);
	}

}
