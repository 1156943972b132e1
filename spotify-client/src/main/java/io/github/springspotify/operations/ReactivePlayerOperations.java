package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.PlaybackState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Playback of the current user.
 *
 * @since 0.1.0
 */
public interface ReactivePlayerOperations {

	/**
	 * Return what the current user is playing, on which device and how far.
	 * @return the state, empty if no device is active
	 */
	default Mono<PlaybackState> getPlaybackState() {
		return getPlaybackState(null);
	}

	/**
	 * Return what the current user is playing, on which device and how far.
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the state, empty if no device is active
	 */
	@GetExchange("/me/player?additional_types=track,episode")
	@SpotifyEndpoint(reference = "get-information-about-the-users-current-playback", user = true,
			scopes = Scope.USER_READ_PLAYBACK_STATE)
	Mono<PlaybackState> getPlaybackState(@Nullable Market market);

}
