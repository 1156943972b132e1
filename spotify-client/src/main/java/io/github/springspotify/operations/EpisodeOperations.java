package io.github.springspotify.operations;

import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedEpisode;
import org.jspecify.annotations.Nullable;

/**
 * Episodes of shows.
 *
 * @since 0.1.0
 */
public interface EpisodeOperations {

	/**
	 * Return an episode.
	 * @param id id of the episode
	 * @return the episode
	 * @see ReactiveEpisodeOperations#get(String)
	 */
	Episode get(CharSequence id);

	/**
	 * Return an episode.
	 * @param id id of the episode
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the episode
	 * @see ReactiveEpisodeOperations#get(String, Market)
	 */
	Episode get(CharSequence id, @Nullable Market market);

	/**
	 * Return the episodes that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 * @see ReactiveEpisodeOperations#getSaved()
	 */
	Page<SavedEpisode> getSaved();

	/**
	 * Return the episodes that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 * @see ReactiveEpisodeOperations#getSaved(Paging)
	 */
	Page<SavedEpisode> getSaved(Paging paging);

	/**
	 * Return the episodes that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveEpisodeOperations#getSaved(Paging, Market)
	 */
	Page<SavedEpisode> getSaved(Paging paging, @Nullable Market market);

}
