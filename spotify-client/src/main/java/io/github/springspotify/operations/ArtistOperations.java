package io.github.springspotify.operations;

import java.util.Set;

import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SimplifiedAlbum;
import org.jspecify.annotations.Nullable;

/**
 * Artists and their albums.
 *
 * @since 0.1.0
 */
public interface ArtistOperations {

	/**
	 * Return an artist.
	 * @param id id of the artist
	 * @return the artist
	 * @see ReactiveArtistOperations#get(String)
	 */
	Artist get(CharSequence id);

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @return the page
	 * @see ReactiveArtistOperations#getAlbums(String)
	 */
	Page<SimplifiedAlbum> getAlbums(CharSequence id);

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @param paging which page
	 * @return the page
	 * @see ReactiveArtistOperations#getAlbums(String, Paging)
	 */
	Page<SimplifiedAlbum> getAlbums(CharSequence id, Paging paging);

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @param groups kinds of albums, empty for all
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveArtistOperations#getAlbums(String, Set, Paging, Market)
	 */
	Page<SimplifiedAlbum> getAlbums(CharSequence id, Set<AlbumGroup> groups, Paging paging, @Nullable Market market);

}
