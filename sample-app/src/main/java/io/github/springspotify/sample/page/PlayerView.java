package io.github.springspotify.sample.page;

import java.util.List;

import io.github.springspotify.model.Device;
import io.github.springspotify.model.PlaybackState;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the player.
 *
 * @param allowed whether the user may have the subscription that Spotify wants for it
 * @param active whether there is a device to command
 * @param volume volume of the device from 0 to 100, {@code null} if it has none to set
 * @param devices the devices that playback can move to
 */
record PlayerView(boolean allowed, boolean active, @Nullable Integer volume, List<Target> devices) {

	static PlayerView of(boolean allowed, @Nullable PlaybackState state, List<Device> devices) {
		Device current = (state != null) ? state.device() : null;
		return new PlayerView(allowed, current != null, (current != null) ? volumeOf(current) : null,
				devices.stream()
					.filter((device) -> device.id() != null && !device.isRestricted())
					.map(Target::of)
					.toList());
	}

	private static @Nullable Integer volumeOf(Device device) {
		return Boolean.FALSE.equals(device.supportsVolume()) ? null : device.volumePercent();
	}

	/**
	 * A device that playback can move to.
	 *
	 * @param id id of the device
	 * @param name name that its owner gave it
	 * @param active whether it is the one that plays or has played last
	 */
	record Target(String id, String name, boolean active) {

		private static Target of(Device device) {
			return new Target(String.valueOf(device.id()), (device.name() != null) ? device.name() : "Unnamed device",
					device.isActive());
		}

	}

}
