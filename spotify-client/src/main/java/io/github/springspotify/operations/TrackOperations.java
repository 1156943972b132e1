package io.github.springspotify.operations;

import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * Tracks.
 *
 * @since 0.1.0
 */
public interface TrackOperations {

	/**
	 * Return a track.
	 * @param id id of the track
	 * @return the track
	 * @see ReactiveTrackOperations#get(String)
	 */
	Track get(CharSequence id);

	/**
	 * Return a track.
	 * @param id id of the track
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the track
	 * @see ReactiveTrackOperations#get(String, Market)
	 */
	Track get(CharSequence id, @Nullable Market market);

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 * @see ReactiveTrackOperations#getSaved()
	 */
	Page<SavedTrack> getSaved();

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 * @see ReactiveTrackOperations#getSaved(Paging)
	 */
	Page<SavedTrack> getSaved(Paging paging);

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveTrackOperations#getSaved(Paging, Market)
	 */
	Page<SavedTrack> getSaved(Paging paging, @Nullable Market market);

}
