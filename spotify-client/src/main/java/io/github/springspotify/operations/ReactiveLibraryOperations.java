package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.SpotifyUri;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What the current user has saved: tracks, albums, episodes, shows and audiobooks, and
 * the users and playlists the user follows.
 *
 * @since 0.1.0
 */
public interface ReactiveLibraryOperations {

	/**
	 * Save items to the library of the current user. Saving an item twice changes
	 * nothing.
	 * @param uris what to save, at least one and at most 40
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/library")
	@SpotifyEndpoint(reference = "save-library-items", user = true, maxIds = 40,
			anyScope = { Scope.USER_LIBRARY_MODIFY, Scope.USER_FOLLOW_MODIFY, Scope.PLAYLIST_MODIFY_PUBLIC })
	Mono<Void> save(Collection<SpotifyUri> uris);

	/**
	 * Remove items from the library of the current user. Items that are not there are
	 * ignored.
	 * @param uris what to remove, at least one and at most 40
	 * @return completes when Spotify has confirmed it
	 */
	@DeleteExchange("/me/library")
	@SpotifyEndpoint(reference = "remove-library-items", user = true, maxIds = 40,
			anyScope = { Scope.USER_LIBRARY_MODIFY, Scope.USER_FOLLOW_MODIFY, Scope.PLAYLIST_MODIFY_PUBLIC })
	Mono<Void> remove(Collection<SpotifyUri> uris);

	/**
	 * Return which items are in the library of the current user.
	 * @param uris what to look for, at least one and at most 40
	 * @return whether each item is there, in the order of the items
	 */
	@GetExchange("/me/library/contains")
	@SpotifyEndpoint(reference = "check-library-contains", user = true, maxIds = 40,
			anyScope = { Scope.USER_LIBRARY_READ, Scope.USER_FOLLOW_READ, Scope.PLAYLIST_READ_PRIVATE })
	Mono<List<Boolean>> contains(Collection<SpotifyUri> uris);

}
