package io.github.springspotify.operations;

import io.github.springspotify.model.Audiobook;
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
	 * @see ReactiveAudiobookOperations#get(String)
	 */
	Audiobook get(CharSequence id);

	/**
	 * Return an audiobook with the first page of its chapters.
	 * @param id id of the audiobook
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the audiobook
	 * @see ReactiveAudiobookOperations#get(String, Market)
	 */
	Audiobook get(CharSequence id, @Nullable Market market);

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @return the page
	 * @see ReactiveAudiobookOperations#getChapters(String)
	 */
	Page<SimplifiedChapter> getChapters(CharSequence id);

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @param paging which page
	 * @return the page
	 * @see ReactiveAudiobookOperations#getChapters(String, Paging)
	 */
	Page<SimplifiedChapter> getChapters(CharSequence id, Paging paging);

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveAudiobookOperations#getChapters(String, Paging, Market)
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

}
