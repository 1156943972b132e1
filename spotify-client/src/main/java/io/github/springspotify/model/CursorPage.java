package io.github.springspotify.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of a list that is read by cursor. Entries that Spotify leaves out as
 * {@code null} are dropped; {@link #entries()} has them in their places.
 *
 * @param <T> type of the items
 * @param href address of this page
 * @param items items of this page
 * @param limit how many items were asked for
 * @param next address of the next page, if there is one
 * @param cursors where this page begins and ends, if it has items
 * @param total how many items there are, where Spotify says so
 * @param gaps positions on this page, zero-based, at which Spotify sent {@code null}
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CursorPage<T>(@Nullable String href, List<T> items, int limit, @Nullable String next,
		@Nullable Cursors cursors, @Nullable Integer total, List<Integer> gaps) {

	public CursorPage {
		gaps = Gaps.of(items, gaps);
		items = Values.listOf(items);
	}

	/**
	 * Create a page.
	 * @param href address of this page
	 * @param items items of this page
	 * @param limit how many items were asked for
	 * @param next address of the next page, if there is one
	 * @param cursors where this page begins and ends, if it has items
	 * @param total how many items there are, where Spotify says so
	 */
	public CursorPage(@Nullable String href, List<T> items, int limit, @Nullable String next, @Nullable Cursors cursors,
			@Nullable Integer total) {
		this(href, items, limit, next, cursors, total, List.of());
	}

	/**
	 * Return what Spotify sent, item by item and empty where it sent {@code null}.
	 * @return the entries of this page
	 */
	public List<Optional<T>> entries() {
		return Gaps.entries(this.items, this.gaps);
	}

}
