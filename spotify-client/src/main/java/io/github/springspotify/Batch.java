package io.github.springspotify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.RequestBatch;
import org.jspecify.annotations.Nullable;

/**
 * An argument of which Spotify takes a limited number of elements in one call: a list for
 * the query, or a body.
 *
 * @param elements the elements
 * @param body the body that holds them, if it is one
 */
record Batch(List<?> elements, @Nullable RequestBatch body) {

	static boolean isBatch(Class<?> parameterType) {
		return parameterType == Collection.class || RequestBatch.class.isAssignableFrom(parameterType);
	}

	/**
	 * Return the elements of an argument, or {@code null} if it holds none.
	 */
	static @Nullable Batch of(@Nullable Object argument) {
		if (argument instanceof Collection<?> collection) {
			return new Batch(new ArrayList<>(collection), null);
		}
		return (argument instanceof RequestBatch body) ? new Batch(body.elements(), body) : null;
	}

	int size() {
		return this.elements.size();
	}

	/**
	 * Return the argument of a call with some of the elements.
	 * @param snapshotId version of the playlist that the call before made, if any
	 */
	Object part(int from, int to, @Nullable String snapshotId) {
		if (this.body == null) {
			return this.elements.subList(from, to);
		}
		RequestBatch part = this.body.part(from, to);
		return (snapshotId != null) ? part.inSnapshot(snapshotId) : part;
	}

	List<String> describe(int from, int to) {
		return this.elements.subList(from, to).stream().map(String::valueOf).toList();
	}

}
