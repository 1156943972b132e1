package io.github.springspotify.operations;

import io.github.springspotify.model.Artist;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.FollowedArtists;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.Track;

/**
 * The current user: profile, top items and followed artists.
 *
 * @since 0.1.0
 */
public interface UserOperations {

	/**
	 * Return the profile of the current user.
	 * @return the profile
	 * @see ReactiveUserOperations#getCurrent()
	 */
	PrivateUser getCurrent();

	/**
	 * Return the artists that the current user listens to most, one page at a time.
	 * @return the page
	 * @see ReactiveUserOperations#getTopArtists()
	 */
	Page<Artist> getTopArtists();

	/**
	 * Return the artists that the current user listens to most, one page at a time.
	 * @param timeRange time over which listening counts
	 * @param paging which page
	 * @return the page
	 * @see ReactiveUserOperations#getTopArtists(TimeRange, Paging)
	 */
	Page<Artist> getTopArtists(TimeRange timeRange, Paging paging);

	/**
	 * Return the tracks that the current user listens to most, one page at a time.
	 * @return the page
	 * @see ReactiveUserOperations#getTopTracks()
	 */
	Page<Track> getTopTracks();

	/**
	 * Return the tracks that the current user listens to most, one page at a time.
	 * @param timeRange time over which listening counts
	 * @param paging which page
	 * @return the page
	 * @see ReactiveUserOperations#getTopTracks(TimeRange, Paging)
	 */
	Page<Track> getTopTracks(TimeRange timeRange, Paging paging);

	/**
	 * Return the artists that the current user follows, one page at a time.
	 * @return the page
	 * @see ReactiveUserOperations#getFollowedArtists()
	 */
	FollowedArtists getFollowedArtists();

	/**
	 * Return the artists that the current user follows, one page at a time.
	 * @param paging which page; only {@code after}, the id of the last artist of the page
	 * before, is understood
	 * @return the page
	 * @see ReactiveUserOperations#getFollowedArtists(CursorPaging)
	 */
	FollowedArtists getFollowedArtists(CursorPaging paging);

}
