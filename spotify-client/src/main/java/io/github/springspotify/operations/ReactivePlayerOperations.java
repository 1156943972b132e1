package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.CurrentlyPlaying;
import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Devices;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.PlayHistory;
import io.github.springspotify.model.PlaybackQueue;
import io.github.springspotify.model.PlaybackStart;
import io.github.springspotify.model.PlaybackState;
import io.github.springspotify.model.PlaybackTransfer;
import io.github.springspotify.model.RepeatState;
import io.github.springspotify.model.SpotifyUri;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Playback of the current user. Commands need Premium, and the order in which they take
 * effect is not guaranteed.
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
	@SpotifyEndpoint(reference = "get-information-about-the-users-current-playback", user = true, mayBeEmpty = true,
			scopes = Scope.USER_READ_PLAYBACK_STATE)
	Mono<PlaybackState> getPlaybackState(@Nullable Market market);

	/**
	 * Return the item that the current user is playing.
	 * @return the item, empty if nothing is playing
	 */
	default Mono<CurrentlyPlaying> getCurrentlyPlaying() {
		return getCurrentlyPlaying(null);
	}

	/**
	 * Return the item that the current user is playing.
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the item, empty if nothing is playing
	 */
	@GetExchange("/me/player/currently-playing?additional_types=track,episode")
	@SpotifyEndpoint(reference = "get-the-users-currently-playing-track", user = true, mayBeEmpty = true,
			scopes = Scope.USER_READ_CURRENTLY_PLAYING)
	Mono<CurrentlyPlaying> getCurrentlyPlaying(@Nullable Market market);

	/**
	 * Return the devices on which the current user can play.
	 * @return the devices
	 */
	@GetExchange("/me/player/devices")
	@SpotifyEndpoint(reference = "get-a-users-available-devices", user = true, scopes = Scope.USER_READ_PLAYBACK_STATE)
	Mono<Devices> getDevices();

	/**
	 * Return what is playing and what comes next.
	 * @return the queue
	 */
	@GetExchange("/me/player/queue")
	@SpotifyEndpoint(reference = "get-queue", user = true,
			anyScope = { Scope.USER_READ_CURRENTLY_PLAYING, Scope.USER_READ_PLAYBACK_STATE })
	Mono<PlaybackQueue> getQueue();

	/**
	 * Return the tracks that the current user has played, newest first. Only about the
	 * last 50 are known.
	 * @return the page
	 */
	default Mono<CursorPage<PlayHistory>> getRecentlyPlayed() {
		return getRecentlyPlayed(CursorPaging.first());
	}

	/**
	 * Return the tracks that the current user has played, newest first. Only about the
	 * last 50 are known.
	 * @param paging which page; cursors are instants in milliseconds since the epoch
	 * @return the page
	 */
	@GetExchange("/me/player/recently-played")
	@SpotifyEndpoint(reference = "get-recently-played", user = true, scopes = Scope.USER_READ_RECENTLY_PLAYED,
			maxLimit = 50)
	Mono<CursorPage<PlayHistory>> getRecentlyPlayed(CursorPaging paging);

	/**
	 * Move playback to another device.
	 * @param transfer which device, and whether it is to play
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/player")
	@SpotifyEndpoint(reference = "transfer-a-users-playback", maxIds = 1, user = true,
			scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> transferPlayback(@RequestBody PlaybackTransfer transfer);

	/**
	 * Go on with what was playing.
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> startPlayback() {
		return startPlayback(null, null);
	}

	/**
	 * Start something, or go on with what was playing.
	 * @param start what to play, or {@code null} to go on
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> startPlayback(@Nullable PlaybackStart start) {
		return startPlayback(start, null);
	}

	/**
	 * Start something, or go on with what was playing.
	 * @param start what to play, or {@code null} to go on
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/player/play")
	@SpotifyEndpoint(reference = "start-a-users-playback", user = true, scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> startPlayback(@RequestBody(required = false) @Nullable PlaybackStart start,
			@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Pause playback.
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> pausePlayback() {
		return pausePlayback(null);
	}

	/**
	 * Pause playback.
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/player/pause")
	@SpotifyEndpoint(reference = "pause-a-users-playback", user = true, scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> pausePlayback(@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Skip to the next item.
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> skipToNext() {
		return skipToNext(null);
	}

	/**
	 * Skip to the next item.
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PostExchange("/me/player/next")
	@SpotifyEndpoint(reference = "skip-users-playback-to-next-track", user = true,
			scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> skipToNext(@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Skip to the previous item.
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> skipToPrevious() {
		return skipToPrevious(null);
	}

	/**
	 * Skip to the previous item.
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PostExchange("/me/player/previous")
	@SpotifyEndpoint(reference = "skip-users-playback-to-previous-track", user = true,
			scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> skipToPrevious(@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Go to a position in the item that is playing.
	 * @param positionMs the position in milliseconds, beyond the end for the next item
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> seekToPosition(int positionMs) {
		return seekToPosition(positionMs, null);
	}

	/**
	 * Go to a position in the item that is playing.
	 * @param positionMs the position in milliseconds, beyond the end for the next item
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/player/seek")
	@SpotifyEndpoint(reference = "seek-to-position-in-currently-playing-track", user = true,
			scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> seekToPosition(@RequestParam("position_ms") int positionMs,
			@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Set what is repeated.
	 * @param state what to repeat
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> setRepeatMode(RepeatState state) {
		return setRepeatMode(state, null);
	}

	/**
	 * Set what is repeated.
	 * @param state what to repeat
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/player/repeat")
	@SpotifyEndpoint(reference = "set-repeat-mode-on-users-playback", user = true,
			scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> setRepeatMode(RepeatState state,
			@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Set the volume of a device that allows it.
	 * @param volumePercent the volume, 0 to 100
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> setVolume(int volumePercent) {
		return setVolume(volumePercent, null);
	}

	/**
	 * Set the volume of a device that allows it.
	 * @param volumePercent the volume, 0 to 100
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/player/volume")
	@SpotifyEndpoint(reference = "set-volume-for-users-playback", user = true,
			scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> setVolume(@RequestParam("volume_percent") int volumePercent,
			@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Turn shuffle on or off.
	 * @param state whether to shuffle
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> setShuffle(boolean state) {
		return setShuffle(state, null);
	}

	/**
	 * Turn shuffle on or off.
	 * @param state whether to shuffle
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/me/player/shuffle")
	@SpotifyEndpoint(reference = "toggle-shuffle-for-users-playback", user = true,
			scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> setShuffle(@RequestParam("state") boolean state,
			@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

	/**
	 * Add an item to the queue, to be played next.
	 * @param uri a track or an episode
	 * @return completes when Spotify has confirmed it
	 */
	default Mono<Void> addToQueue(SpotifyUri uri) {
		return addToQueue(uri, null);
	}

	/**
	 * Add an item to the queue, to be played next.
	 * @param uri a track or an episode
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @return completes when Spotify has confirmed it
	 */
	@PostExchange("/me/player/queue")
	@SpotifyEndpoint(reference = "add-to-queue", user = true, scopes = Scope.USER_MODIFY_PLAYBACK_STATE)
	Mono<Void> addToQueue(SpotifyUri uri,
			@RequestParam(name = "device_id", required = false) @Nullable String deviceId);

}
