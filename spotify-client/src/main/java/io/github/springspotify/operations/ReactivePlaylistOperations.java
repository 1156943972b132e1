package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SimplifiedPlaylist;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Playlists.
 *
 * @since 0.1.0
 */
public interface ReactivePlaylistOperations {

	/**
	 * Return the playlists that the current user owns or follows, one page at a time.
	 * @return the page
	 */
	default Mono<Page<SimplifiedPlaylist>> getForCurrentUser() {
		return getForCurrentUser(Paging.first());
	}

	/**
	 * Return the playlists that the current user owns or follows, one page at a time.
	 * @param paging which page
	 * @return the page
	 */
	@GetExchange("/me/playlists")
	@SpotifyEndpoint(reference = "get-a-list-of-current-users-playlists", user = true,
			scopes = Scope.PLAYLIST_READ_PRIVATE, maxLimit = 50)
	Mono<Page<SimplifiedPlaylist>> getForCurrentUser(Paging paging);

}
