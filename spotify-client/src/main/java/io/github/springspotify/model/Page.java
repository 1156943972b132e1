package io.github.springspotify.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of a list that is read by offset. Entries that Spotify leaves out as
 * {@code null} are dropped, so a page can hold fewer than {@code limit} items although
 * more follow; {@link #entries()} has them in their places.
 *
 * @param <T> type of the items
 * @param href address of this page
 * @param items items of this page
 * @param limit how many items were asked for
 * @param next address of the next page, if there is one
 * @param offset position of the first item, zero-based
 * @param previous address of the previous page, if there is one
 * @param total how many items there are on all pages
 * @param gaps positions on this page, zero-based, at which Spotify sent {@code null}
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Page<T>(@Nullable String href, List<T> items, int limit, @Nullable String next, int offset,
		@Nullable String previous, int total, List<Integer> gaps) {

	public Page {
		gaps = Gaps.of(items, gaps);
		items = Values.listOf(items);
	}

	/**
	 * Create a page.
	 * @param href address of this page
	 * @param items items of this page
	 * @param limit how many items were asked for
	 * @param next address of the next page, if there is one
	 * @param offset position of the first item, zero-based
	 * @param previous address of the previous page, if there is one
	 * @param total how many items there are on all pages
	 */
	public Page(@Nullable String href, List<T> items, int limit, @Nullable String next, int offset,
			@Nullable String previous, int total) {
		this(href, items, limit, next, offset, previous, total, List.of());
	}

	/**
	 * Return what Spotify sent, item by item and empty where it sent {@code null}. The
	 * entry at index {@code i} has position {@code offset + i} in the whole list.
	 * @return the entries of this page
	 */
	public List<Optional<T>> entries() {
		return Gaps.entries(this.items, this.gaps);
	}

}
