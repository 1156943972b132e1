package io.github.springspotify.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The positions of a page at which Spotify sent {@code null}.
 */
final class Gaps {

	private Gaps() {
	}

	/**
	 * Return the positions of {@code null} among the items as they were sent, or those
	 * that are known already if the items have been cleared of them before.
	 */
	static List<Integer> of(@Nullable List<? extends @Nullable Object> items, @Nullable List<Integer> known) {
		List<Integer> gaps = new ArrayList<>(0);
		int position = 0;
		for (Object item : (items != null) ? items : List.of()) {
			if (item == null) {
				gaps.add(position);
			}
			position++;
		}
		return (gaps.isEmpty() && known != null) ? known.stream().filter(Objects::nonNull).sorted().toList()
				: List.copyOf(gaps);
	}

	static <T> List<Optional<T>> entries(List<T> items, List<Integer> gaps) {
		List<Optional<T>> entries = new ArrayList<>(items.size() + gaps.size());
		Iterator<T> remaining = items.iterator();
		for (int gap : gaps) {
			while (entries.size() < gap && remaining.hasNext()) {
				entries.add(Optional.of(remaining.next()));
			}
			entries.add(Optional.empty());
		}
		remaining.forEachRemaining((item) -> entries.add(Optional.of(item)));
		return List.copyOf(entries);
	}

}
