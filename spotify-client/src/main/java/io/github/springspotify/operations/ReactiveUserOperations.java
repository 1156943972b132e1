package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
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
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Users, above all the current one: profile, top items and whom the user follows.
 *
 * @since 0.1.0
 */
public interface ReactiveUserOperations {

	/**
	 * Return the profile of the current user.
	 * @return the profile
	 */
	@GetExchange("/me")
	@SpotifyEndpoint(reference = "get-current-users-profile", user = true)
	Mono<PrivateUser> getCurrent();

	/**
	 * Return the artists that the current user listens to most, one page at a time.
	 * @return the page
	 */
	default Mono<Page<Artist>> getTopArtists() {
		return getTopArtists(TimeRange.MEDIUM_TERM, Paging.first());
	}

	/**
	 * Return the artists that the current user listens to most, one page at a time.
	 * @param timeRange time over which listening counts
	 * @param paging which page
	 * @return the page
	 */
	@GetExchange("/me/top/artists")
	@SpotifyEndpoint(reference = "get-users-top-artists-and-tracks", user = true, scopes = Scope.USER_TOP_READ,
			maxLimit = 50)
	Mono<Page<Artist>> getTopArtists(TimeRange timeRange, Paging paging);

	/**
	 * Return the tracks that the current user listens to most, one page at a time.
	 * @return the page
	 */
	default Mono<Page<Track>> getTopTracks() {
		return getTopTracks(TimeRange.MEDIUM_TERM, Paging.first());
	}

	/**
	 * Return the tracks that the current user listens to most, one page at a time.
	 * @param timeRange time over which listening counts
	 * @param paging which page
	 * @return the page
	 */
	@GetExchange("/me/top/tracks")
	@SpotifyEndpoint(reference = "get-users-top-artists-and-tracks", user = true, scopes = Scope.USER_TOP_READ,
			maxLimit = 50)
	Mono<Page<Track>> getTopTracks(TimeRange timeRange, Paging paging);

	/**
	 * Return the artists that the current user follows, one page at a time.
	 * @return the page
	 */
	default Mono<FollowedArtists> getFollowedArtists() {
		return getFollowedArtists(CursorPaging.first());
	}

	/**
	 * Return the artists that the current user follows, one page at a time.
	 * @param paging which page; only {@code after}, the id of the last artist of the page
	 * before, is understood
	 * @return the page
	 */
	@GetExchange("/me/following?type=artist")
	@SpotifyEndpoint(reference = "get-followed", user = true, scopes = Scope.USER_FOLLOW_READ, maxLimit = 50)
	Mono<FollowedArtists> getFollowedArtists(CursorPaging paging);

	/**
	 * Return what everybody may know about a user.
	 * @param id id of the user
	 * @return the profile
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/users/{user_id}")
	@SpotifyEndpoint(reference = "get-users-profile", closedSince = "2026-02-11")
	Mono<PublicUser> get(@PathVariable("user_id") CharSequence id);

	/**
	 * Follow artists or users on behalf of the current user.
	 * @param type whether the ids are of artists or of users
	 * @param ids ids of the artists or users, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}, for which
	 * Spotify names users but no artists
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/me/following")
	@SpotifyEndpoint(reference = "follow-artists-users", user = true, scopes = Scope.USER_FOLLOW_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().save(..)")
	Mono<Void> follow(FollowType type, Collection<? extends CharSequence> ids);

	/**
	 * No longer follow artists or users on behalf of the current user.
	 * @param type whether the ids are of artists or of users
	 * @param ids ids of the artists or users, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#remove(Collection)}, for which
	 * Spotify names users but no artists
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/me/following")
	@SpotifyEndpoint(reference = "unfollow-artists-users", user = true, scopes = Scope.USER_FOLLOW_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().remove(..)")
	Mono<Void> unfollow(FollowType type, Collection<? extends CharSequence> ids);

	/**
	 * Return which artists or users the current user follows.
	 * @param type whether the ids are of artists or of users
	 * @param ids ids of the artists or users, at least one and at most 50
	 * @return whether each is followed, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#contains(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/me/following/contains")
	@SpotifyEndpoint(reference = "check-current-user-follows", user = true, scopes = Scope.USER_FOLLOW_READ,
			maxIds = 50, closedSince = "2026-02-11", replacement = "library().contains(..)")
	Mono<List<Boolean>> checkFollows(FollowType type, Collection<? extends CharSequence> ids);

}
