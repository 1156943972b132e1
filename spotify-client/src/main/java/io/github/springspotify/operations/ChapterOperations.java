package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.Chapter;
import io.github.springspotify.model.Chapters;
import io.github.springspotify.model.Market;
import org.jspecify.annotations.Nullable;

/**
 * Chapters of audiobooks.
 *
 * @since 0.1.0
 */
public interface ChapterOperations {

	/**
	 * Return a chapter.
	 * @param id id of the chapter
	 * @return the chapter
	 * @see ReactiveChapterOperations#get(CharSequence)
	 */
	Chapter get(CharSequence id);

	/**
	 * Return a chapter.
	 * @param id id of the chapter
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the chapter
	 * @see ReactiveChapterOperations#get(CharSequence, Market)
	 */
	Chapter get(CharSequence id, @Nullable Market market);

	/**
	 * Return many chapters, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of chapters, any number
	 * @return the chapters in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Chapter> getAll(Collection<? extends CharSequence> ids);

	/**
	 * Return many chapters, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of chapters, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the chapters in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Chapter> getAll(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Return several chapters at once.
	 * @param ids ids of the chapters, at least one and at most 50
	 * @return the chapters that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveChapterOperations#getSeveral(Collection)
	 */
	@Deprecated(since = "0.1.0")
	Chapters getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return several chapters at once.
	 * @param ids ids of the chapters, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the chapters that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveChapterOperations#getSeveral(Collection, Market)
	 */
	@Deprecated(since = "0.1.0")
	Chapters getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

}
