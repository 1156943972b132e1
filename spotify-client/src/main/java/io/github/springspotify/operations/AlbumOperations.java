package io.github.springspotify.operations;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedAlbum;
import io.github.springspotify.model.SimplifiedTrack;
import org.jspecify.annotations.Nullable;

/**
 * Albums and their tracks.
 *
 * @since 0.1.0
 */
public interface AlbumOperations {

	/**
	 * Return an album with the first page of its tracks.
	 * @param id id of the album
	 * @return the album
	 * @see ReactiveAlbumOperations#get(String)
	 */
	Album get(CharSequence id);

	/**
	 * Return an album with the first page of its tracks.
	 * @param id id of the album
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the album
	 * @see ReactiveAlbumOperations#get(String, Market)
	 */
	Album get(CharSequence id, @Nullable Market market);

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @return the page
	 * @see ReactiveAlbumOperations#getTracks(String)
	 */
	Page<SimplifiedTrack> getTracks(CharSequence id);

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @param paging which page
	 * @return the page
	 * @see ReactiveAlbumOperations#getTracks(String, Paging)
	 */
	Page<SimplifiedTrack> getTracks(CharSequence id, Paging paging);

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveAlbumOperations#getTracks(String, Paging, Market)
	 */
	Page<SimplifiedTrack> getTracks(CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Return the albums that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 * @see ReactiveAlbumOperations#getSaved()
	 */
	Page<SavedAlbum> getSaved();

	/**
	 * Return the albums that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 * @see ReactiveAlbumOperations#getSaved(Paging)
	 */
	Page<SavedAlbum> getSaved(Paging paging);

	/**
	 * Return the albums that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveAlbumOperations#getSaved(Paging, Market)
	 */
	Page<SavedAlbum> getSaved(Paging paging, @Nullable Market market);

}
