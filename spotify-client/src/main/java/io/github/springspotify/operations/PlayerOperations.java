package io.github.springspotify.operations;

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

/**
 * Playback of the current user. Commands need Premium, and the order in which they take
 * effect is not guaranteed.
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

	/**
	 * Return the item that the current user is playing.
	 * @return the item, {@code null} if nothing is playing
	 * @see ReactivePlayerOperations#getCurrentlyPlaying()
	 */
	@Nullable CurrentlyPlaying getCurrentlyPlaying();

	/**
	 * Return the item that the current user is playing.
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the item, {@code null} if nothing is playing
	 * @see ReactivePlayerOperations#getCurrentlyPlaying(Market)
	 */
	@Nullable CurrentlyPlaying getCurrentlyPlaying(@Nullable Market market);

	/**
	 * Return the devices on which the current user can play.
	 * @return the devices
	 * @see ReactivePlayerOperations#getDevices()
	 */
	Devices getDevices();

	/**
	 * Return what is playing and what comes next.
	 * @return the queue
	 * @see ReactivePlayerOperations#getQueue()
	 */
	PlaybackQueue getQueue();

	/**
	 * Return the tracks that the current user has played, newest first. Only about the
	 * last 50 are known.
	 * @return the page
	 * @see ReactivePlayerOperations#getRecentlyPlayed()
	 */
	CursorPage<PlayHistory> getRecentlyPlayed();

	/**
	 * Return the tracks that the current user has played, newest first. Only about the
	 * last 50 are known.
	 * @param paging which page; cursors are instants in milliseconds since the epoch
	 * @return the page
	 * @see ReactivePlayerOperations#getRecentlyPlayed(CursorPaging)
	 */
	CursorPage<PlayHistory> getRecentlyPlayed(CursorPaging paging);

	/**
	 * Move playback to another device.
	 * @param transfer which device, and whether it is to play
	 * @see ReactivePlayerOperations#transferPlayback(PlaybackTransfer)
	 */
	void transferPlayback(PlaybackTransfer transfer);

	/**
	 * Go on with what was playing.
	 * @see ReactivePlayerOperations#startPlayback()
	 */
	void startPlayback();

	/**
	 * Start something, or go on with what was playing.
	 * @param start what to play, or {@code null} to go on
	 * @see ReactivePlayerOperations#startPlayback(PlaybackStart)
	 */
	void startPlayback(@Nullable PlaybackStart start);

	/**
	 * Start something, or go on with what was playing.
	 * @param start what to play, or {@code null} to go on
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#startPlayback(PlaybackStart, String)
	 */
	void startPlayback(@Nullable PlaybackStart start, @Nullable String deviceId);

	/**
	 * Pause playback.
	 * @see ReactivePlayerOperations#pausePlayback()
	 */
	void pausePlayback();

	/**
	 * Pause playback.
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#pausePlayback(String)
	 */
	void pausePlayback(@Nullable String deviceId);

	/**
	 * Skip to the next item.
	 * @see ReactivePlayerOperations#skipToNext()
	 */
	void skipToNext();

	/**
	 * Skip to the next item.
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#skipToNext(String)
	 */
	void skipToNext(@Nullable String deviceId);

	/**
	 * Skip to the previous item.
	 * @see ReactivePlayerOperations#skipToPrevious()
	 */
	void skipToPrevious();

	/**
	 * Skip to the previous item.
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#skipToPrevious(String)
	 */
	void skipToPrevious(@Nullable String deviceId);

	/**
	 * Go to a position in the item that is playing.
	 * @param positionMs the position in milliseconds, beyond the end for the next item
	 * @see ReactivePlayerOperations#seekToPosition(int)
	 */
	void seekToPosition(int positionMs);

	/**
	 * Go to a position in the item that is playing.
	 * @param positionMs the position in milliseconds, beyond the end for the next item
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#seekToPosition(int, String)
	 */
	void seekToPosition(int positionMs, @Nullable String deviceId);

	/**
	 * Set what is repeated.
	 * @param state what to repeat
	 * @see ReactivePlayerOperations#setRepeatMode(RepeatState)
	 */
	void setRepeatMode(RepeatState state);

	/**
	 * Set what is repeated.
	 * @param state what to repeat
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#setRepeatMode(RepeatState, String)
	 */
	void setRepeatMode(RepeatState state, @Nullable String deviceId);

	/**
	 * Set the volume of a device that allows it.
	 * @param volumePercent the volume, 0 to 100
	 * @see ReactivePlayerOperations#setVolume(int)
	 */
	void setVolume(int volumePercent);

	/**
	 * Set the volume of a device that allows it.
	 * @param volumePercent the volume, 0 to 100
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#setVolume(int, String)
	 */
	void setVolume(int volumePercent, @Nullable String deviceId);

	/**
	 * Turn shuffle on or off.
	 * @param state whether to shuffle
	 * @see ReactivePlayerOperations#setShuffle(boolean)
	 */
	void setShuffle(boolean state);

	/**
	 * Turn shuffle on or off.
	 * @param state whether to shuffle
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#setShuffle(boolean, String)
	 */
	void setShuffle(boolean state, @Nullable String deviceId);

	/**
	 * Add an item to the queue, to be played next.
	 * @param uri a track or an episode
	 * @see ReactivePlayerOperations#addToQueue(SpotifyUri)
	 */
	void addToQueue(SpotifyUri uri);

	/**
	 * Add an item to the queue, to be played next.
	 * @param uri a track or an episode
	 * @param deviceId id of the device, or {@code null} for the active one
	 * @see ReactivePlayerOperations#addToQueue(SpotifyUri, String)
	 */
	void addToQueue(SpotifyUri uri, @Nullable String deviceId);

}
