package io.github.springspotify.operations;

import io.github.springspotify.model.Chapter;
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
	 * @see ReactiveChapterOperations#get(String)
	 */
	Chapter get(CharSequence id);

	/**
	 * Return a chapter.
	 * @param id id of the chapter
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the chapter
	 * @see ReactiveChapterOperations#get(String, Market)
	 */
	Chapter get(CharSequence id, @Nullable Market market);

}
