package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.FollowedArtists;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.Track;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * The current user: profile, top items and followed artists.
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

}
