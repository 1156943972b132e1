package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedShow;
import io.github.springspotify.model.Show;
import io.github.springspotify.model.Shows;
import io.github.springspotify.model.SimplifiedEpisode;
import io.github.springspotify.model.SimplifiedShow;
import org.jspecify.annotations.Nullable;

/**
 * Shows and their episodes.
 *
 * @since 0.1.0
 */
public interface ShowOperations {

	/**
	 * Return a show with the first page of its episodes.
	 * @param id id of the show
	 * @return the show
	 * @see ReactiveShowOperations#get(CharSequence)
	 */
	Show get(CharSequence id);

	/**
	 * Return a show with the first page of its episodes.
	 * @param id id of the show
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the show
	 * @see ReactiveShowOperations#get(CharSequence, Market)
	 */
	Show get(CharSequence id, @Nullable Market market);

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @return the page
	 * @see ReactiveShowOperations#getEpisodes(CharSequence)
	 */
	Page<SimplifiedEpisode> getEpisodes(CharSequence id);

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @param paging which page
	 * @return the page
	 * @see ReactiveShowOperations#getEpisodes(CharSequence, Paging)
	 */
	Page<SimplifiedEpisode> getEpisodes(CharSequence id, Paging paging);

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveShowOperations#getEpisodes(CharSequence, Paging, Market)
	 */
	Page<SimplifiedEpisode> getEpisodes(CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Return the shows that the current user has saved, one page at a time, newest first.
	 * @return the page
	 * @see ReactiveShowOperations#getSaved()
	 */
	Page<SavedShow> getSaved();

	/**
	 * Return the shows that the current user has saved, one page at a time, newest first.
	 * @param paging which page
	 * @return the page
	 * @see ReactiveShowOperations#getSaved(Paging)
	 */
	Page<SavedShow> getSaved(Paging paging);

	/**
	 * Return many shows, with as few calls as Spotify allows this client id: one for each
	 * 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of shows, any number
	 * @return the shows in the order of the ids, without those that Spotify does not know
	 */
	List<SimplifiedShow> getAll(Collection<? extends CharSequence> ids);

	/**
	 * Return many shows, with as few calls as Spotify allows this client id: one for each
	 * 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of shows, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the shows in the order of the ids, without those that Spotify does not know
	 */
	List<SimplifiedShow> getAll(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Return several shows at once.
	 * @param ids ids of the shows, at least one and at most 50
	 * @return the shows that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveShowOperations#getSeveral(Collection)
	 */
	@Deprecated(since = "0.1.0")
	Shows getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return several shows at once.
	 * @param ids ids of the shows, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the shows that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveShowOperations#getSeveral(Collection, Market)
	 */
	@Deprecated(since = "0.1.0")
	Shows getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save shows to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the shows, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactiveShowOperations#save(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void save(Collection<? extends CharSequence> ids);

	/**
	 * Remove shows from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the shows, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#remove(Collection)}
	 * @see ReactiveShowOperations#removeSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which shows are in the library of the current user.
	 * @param ids ids of the shows, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#contains(Collection)}
	 * @see ReactiveShowOperations#checkSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	List<Boolean> checkSaved(Collection<? extends CharSequence> ids);

}
