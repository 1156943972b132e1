package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.Artist;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.FollowType;
import io.github.springspotify.model.FollowedArtists;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.PublicUser;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.Track;

/**
 * Users, above all the current one: profile, top items and whom the user follows.
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

	/**
	 * Return what everybody may know about a user.
	 * @param id id of the user
	 * @return the profile
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveUserOperations#get(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	PublicUser get(CharSequence id);

	/**
	 * Follow artists or users on behalf of the current user.
	 * @param type whether the ids are of artists or of users
	 * @param ids ids of the artists or users, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}, for which Spotify names
	 * users but no artists
	 * @see ReactiveUserOperations#follow(FollowType, Collection)
	 */
	@Deprecated(since = "0.1.0")
	void follow(FollowType type, Collection<? extends CharSequence> ids);

	/**
	 * No longer follow artists or users on behalf of the current user.
	 * @param type whether the ids are of artists or of users
	 * @param ids ids of the artists or users, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#remove(Collection)}, for which Spotify
	 * names users but no artists
	 * @see ReactiveUserOperations#unfollow(FollowType, Collection)
	 */
	@Deprecated(since = "0.1.0")
	void unfollow(FollowType type, Collection<? extends CharSequence> ids);

	/**
	 * Return which artists or users the current user follows.
	 * @param type whether the ids are of artists or of users
	 * @param ids ids of the artists or users, at least one and at most 50
	 * @return whether each is followed, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#contains(Collection)}
	 * @see ReactiveUserOperations#checkFollows(FollowType, Collection)
	 */
	@Deprecated(since = "0.1.0")
	List<Boolean> checkFollows(FollowType type, Collection<? extends CharSequence> ids);

}
