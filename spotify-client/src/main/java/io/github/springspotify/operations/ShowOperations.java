package io.github.springspotify.operations;

import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedShow;
import io.github.springspotify.model.Show;
import io.github.springspotify.model.SimplifiedEpisode;
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
	 * @see ReactiveShowOperations#get(String)
	 */
	Show get(CharSequence id);

	/**
	 * Return a show with the first page of its episodes.
	 * @param id id of the show
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the show
	 * @see ReactiveShowOperations#get(String, Market)
	 */
	Show get(CharSequence id, @Nullable Market market);

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @return the page
	 * @see ReactiveShowOperations#getEpisodes(String)
	 */
	Page<SimplifiedEpisode> getEpisodes(CharSequence id);

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @param paging which page
	 * @return the page
	 * @see ReactiveShowOperations#getEpisodes(String, Paging)
	 */
	Page<SimplifiedEpisode> getEpisodes(CharSequence id, Paging paging);

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveShowOperations#getEpisodes(String, Paging, Market)
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

}
