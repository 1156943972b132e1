package io.github.springspotify.model;

import java.util.List;

/**
 * A body of which Spotify takes a limited number of elements in one call. It can be taken
 * apart, so that a longer one can be sent in several.
 *
 * @since 0.1.0
 */
public sealed interface RequestBatch permits ItemsToAdd, ItemsToRemove, ItemsToReplace, TracksToRemove, TracksToSave {

	/**
	 * Return the elements in the form in which a message can name them.
	 * @return ids or URIs
	 */
	List<? extends CharSequence> elements();

	/**
	 * Return a body with some of the elements.
	 * @param from position of the first, zero-based
	 * @param to position after the last
	 * @return the body
	 */
	RequestBatch part(int from, int to);

	/**
	 * Return this body for the version of a playlist that a call before has made.
	 * @param snapshotId the version
	 * @return the body, this one if it refers to no version
	 */
	default RequestBatch inSnapshot(String snapshotId) {
		return this;
	}

}
