package io.github.springspotify.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A device to move playback to.
 *
 * @param deviceIds id of the device; Spotify takes exactly one
 * @param play whether to play there, or {@code null} to go on as before
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaybackTransfer(List<String> deviceIds, @Nullable Boolean play) {

	public PlaybackTransfer {
		deviceIds = List.copyOf(deviceIds);
		if (deviceIds.size() != 1) {
			throw new IllegalArgumentException(
					"'deviceIds' must contain exactly 1 element but has " + deviceIds.size());
		}
	}

	/**
	 * Return a move to a device, playing or paused as before.
	 * @param deviceId id of the device
	 * @return the move
	 */
	public static PlaybackTransfer to(String deviceId) {
		return new PlaybackTransfer(List.of(deviceId), null);
	}

	/**
	 * Return this move with playback going on or starting on the device.
	 * @return the move
	 */
	public PlaybackTransfer andPlay() {
		return new PlaybackTransfer(this.deviceIds, true);
	}

}
