package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.Albums;
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
	 * @see ReactiveAlbumOperations#get(CharSequence)
	 */
	Album get(CharSequence id);

	/**
	 * Return an album with the first page of its tracks.
	 * @param id id of the album
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the album
	 * @see ReactiveAlbumOperations#get(CharSequence, Market)
	 */
	Album get(CharSequence id, @Nullable Market market);

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @return the page
	 * @see ReactiveAlbumOperations#getTracks(CharSequence)
	 */
	Page<SimplifiedTrack> getTracks(CharSequence id);

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @param paging which page
	 * @return the page
	 * @see ReactiveAlbumOperations#getTracks(CharSequence, Paging)
	 */
	Page<SimplifiedTrack> getTracks(CharSequence id, Paging paging);

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveAlbumOperations#getTracks(CharSequence, Paging, Market)
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

	/**
	 * Return many albums, with as few calls as Spotify allows this client id: one for
	 * each 20, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of albums, any number
	 * @return the albums in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Album> getAll(Collection<? extends CharSequence> ids);

	/**
	 * Return many albums, with as few calls as Spotify allows this client id: one for
	 * each 20, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of albums, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the albums in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Album> getAll(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Return several albums at once.
	 * @param ids ids of the albums, at least one and at most 20
	 * @return the albums that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveAlbumOperations#getSeveral(Collection)
	 */
	@Deprecated(since = "0.1.0")
	Albums getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return several albums at once.
	 * @param ids ids of the albums, at least one and at most 20
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the albums that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveAlbumOperations#getSeveral(Collection, Market)
	 */
	@Deprecated(since = "0.1.0")
	Albums getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save albums to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the albums, at least one and at most 20
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactiveAlbumOperations#save(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void save(Collection<? extends CharSequence> ids);

	/**
	 * Remove albums from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the albums, at least one and at most 20
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#remove(Collection)}
	 * @see ReactiveAlbumOperations#removeSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which albums are in the library of the current user.
	 * @param ids ids of the albums, at least one and at most 20
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#contains(Collection)}
	 * @see ReactiveAlbumOperations#checkSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	List<Boolean> checkSaved(Collection<? extends CharSequence> ids);

}
