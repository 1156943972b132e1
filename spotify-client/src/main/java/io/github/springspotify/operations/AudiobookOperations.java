package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.Audiobook;
import io.github.springspotify.model.Audiobooks;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedAudiobook;
import io.github.springspotify.model.SimplifiedChapter;
import org.jspecify.annotations.Nullable;

/**
 * Audiobooks and their chapters. Audiobooks are available in a few markets only.
 *
 * @since 0.1.0
 */
public interface AudiobookOperations {

	/**
	 * Return an audiobook with the first page of its chapters.
	 * @param id id of the audiobook
	 * @return the audiobook
	 * @see ReactiveAudiobookOperations#get(CharSequence)
	 */
	Audiobook get(CharSequence id);

	/**
	 * Return an audiobook with the first page of its chapters.
	 * @param id id of the audiobook
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the audiobook
	 * @see ReactiveAudiobookOperations#get(CharSequence, Market)
	 */
	Audiobook get(CharSequence id, @Nullable Market market);

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @return the page
	 * @see ReactiveAudiobookOperations#getChapters(CharSequence)
	 */
	Page<SimplifiedChapter> getChapters(CharSequence id);

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @param paging which page
	 * @return the page
	 * @see ReactiveAudiobookOperations#getChapters(CharSequence, Paging)
	 */
	Page<SimplifiedChapter> getChapters(CharSequence id, Paging paging);

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveAudiobookOperations#getChapters(CharSequence, Paging, Market)
	 */
	Page<SimplifiedChapter> getChapters(CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Return the audiobooks that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 * @see ReactiveAudiobookOperations#getSaved()
	 */
	Page<SavedAudiobook> getSaved();

	/**
	 * Return the audiobooks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 * @see ReactiveAudiobookOperations#getSaved(Paging)
	 */
	Page<SavedAudiobook> getSaved(Paging paging);

	/**
	 * Return many audiobooks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of audiobooks, any number
	 * @return the audiobooks in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Audiobook> getAll(Collection<? extends CharSequence> ids);

	/**
	 * Return many audiobooks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of audiobooks, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the audiobooks in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Audiobook> getAll(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Return several audiobooks at once.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @return the audiobooks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveAudiobookOperations#getSeveral(Collection)
	 */
	@Deprecated(since = "0.1.0")
	Audiobooks getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return several audiobooks at once.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the audiobooks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveAudiobookOperations#getSeveral(Collection, Market)
	 */
	@Deprecated(since = "0.1.0")
	Audiobooks getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save audiobooks to the library of the current user. Saving one twice changes
	 * nothing.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactiveAudiobookOperations#save(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void save(Collection<? extends CharSequence> ids);

	/**
	 * Remove audiobooks from the library of the current user. Those that are not there
	 * are ignored.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#remove(Collection)}
	 * @see ReactiveAudiobookOperations#removeSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which audiobooks are in the library of the current user.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#contains(Collection)}
	 * @see ReactiveAudiobookOperations#checkSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	List<Boolean> checkSaved(Collection<? extends CharSequence> ids);

}
