package io.github.springspotify.operations;

import io.github.springspotify.model.Market;
import io.github.springspotify.model.PlaybackState;
import org.jspecify.annotations.Nullable;

/**
 * Playback of the current user.
 *
 * @since 0.1.0
 */
public interface PlayerOperations {

	/**
	 * Return what the current user is playing, on which device and how far.
	 * @return the state, {@code null} if no device is active
	 * @see ReactivePlayerOperations#getPlaybackState()
	 */
	@Nullable PlaybackState getPlaybackState();

	/**
	 * Return what the current user is playing, on which device and how far.
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the state, {@code null} if no device is active
	 * @see ReactivePlayerOperations#getPlaybackState(Market)
	 */
	@Nullable PlaybackState getPlaybackState(@Nullable Market market);

}
