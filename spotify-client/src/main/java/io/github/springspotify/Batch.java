package io.github.springspotify;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.ItemsToReplace;
import org.jspecify.annotations.Nullable;

/**
 * An argument of which Spotify takes a limited number of elements in one call.
 */
final class Batch {

	private static final Set<Class<?>> BODIES = Set.of(ItemsToAdd.class, ItemsToRemove.class, ItemsToReplace.class);

	private final Object argument;

	private final List<?> elements;

	private Batch(Object argument, List<?> elements) {
		this.argument = argument;
		this.elements = elements;
	}

	static boolean isBody(Class<?> type) {
		return BODIES.contains(type);
	}

	/**
	 * Return the elements of an argument, or {@code null} if it holds none.
	 */
	static @Nullable Batch of(@Nullable Object argument) {
		if (argument instanceof Collection<?> elements) {
			return new Batch(argument, List.copyOf(elements));
		}
		if (argument instanceof ItemsToAdd items) {
			return new Batch(argument, items.uris());
		}
		if (argument instanceof ItemsToReplace items) {
			return new Batch(argument, items.uris());
		}
		return (argument instanceof ItemsToRemove items) ? new Batch(argument, items.items()) : null;
	}

	int size() {
		return this.elements.size();
	}

	/**
	 * Return the argument of a call with some of the elements.
	 * @param snapshotId version of the playlist that the call before made, if any
	 */
	Object part(int from, int to, @Nullable String snapshotId) {
		if (this.argument instanceof ItemsToAdd items) {
			Integer position = items.position();
			return new ItemsToAdd(items.uris().subList(from, to), (position != null) ? position + from : null);
		}
		if (this.argument instanceof ItemsToReplace items) {
			return new ItemsToReplace(items.uris().subList(from, to));
		}
		if (this.argument instanceof ItemsToRemove items) {
			return new ItemsToRemove(items.items().subList(from, to),
					(snapshotId != null) ? snapshotId : items.snapshotId());
		}
		return this.elements.subList(from, to);
	}

	/**
	 * Return some of the elements as text.
	 */
	List<String> describe(int from, int to) {
		return this.elements.subList(from, to).stream().map(Batch::describe).toList();
	}

	private static String describe(Object element) {
		return (element instanceof ItemsToRemove.Item item) ? item.uri().toString() : element.toString();
	}

}
