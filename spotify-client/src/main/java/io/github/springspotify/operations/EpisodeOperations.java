package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Episodes;
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
	 * @see ReactiveEpisodeOperations#get(CharSequence)
	 */
	Episode get(CharSequence id);

	/**
	 * Return an episode.
	 * @param id id of the episode
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the episode
	 * @see ReactiveEpisodeOperations#get(CharSequence, Market)
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

	/**
	 * Return many episodes, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of episodes, any number
	 * @return the episodes in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Episode> getAll(Collection<? extends CharSequence> ids);

	/**
	 * Return many episodes, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of episodes, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the episodes in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Episode> getAll(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Return several episodes at once.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @return the episodes that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveEpisodeOperations#getSeveral(Collection)
	 */
	@Deprecated(since = "0.1.0")
	Episodes getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return several episodes at once.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the episodes that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveEpisodeOperations#getSeveral(Collection, Market)
	 */
	@Deprecated(since = "0.1.0")
	Episodes getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save episodes to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactiveEpisodeOperations#save(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void save(Collection<? extends CharSequence> ids);

	/**
	 * Remove episodes from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#remove(Collection)}
	 * @see ReactiveEpisodeOperations#removeSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which episodes are in the library of the current user.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#contains(Collection)}
	 * @see ReactiveEpisodeOperations#checkSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	List<Boolean> checkSaved(Collection<? extends CharSequence> ids);

}
