package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The devices of a user, of which one can be active.
 */
final class Devices {

	private final List<Device> devices;

	private int active = -1;

	Devices(List<Device> devices) {
		this.devices = new ArrayList<>(devices);
	}

	synchronized List<Device> all() {
		return List.copyOf(this.devices);
	}

	synchronized @Nullable Device active() {
		return (this.active >= 0) ? this.devices.get(this.active) : null;
	}

	synchronized void deactivate() {
		this.active = -1;
	}

	/**
	 * Choose the device of a command and let it be the active one.
	 * @param id the device, or {@code null} for the active one
	 * @return the position of the one that was active before, for {@link #restore(int)}
	 */
	synchronized int activate(@Nullable String id) {
		int before = this.active;
		this.active = index(id);
		return before;
	}

	synchronized void restore(int before) {
		this.active = before;
	}

	synchronized void setVolume(@Nullable String id, int percent) {
		int index = index(id);
		Device device = this.devices.get(index);
		if (device.volume() == null) {
			throw ApiException.player(403, "Cannot control device volume", "VOLUME_CONTROL_DISALLOW");
		}
		this.devices.set(index, device.withVolume(percent));
	}

	private int index(@Nullable String id) {
		if (id == null && this.active < 0) {
			throw ApiException.player(404, "No active device found", "NO_ACTIVE_DEVICE");
		}
		if (id == null) {
			return this.active;
		}
		for (int i = 0; i < this.devices.size(); i++) {
			if (id.equals(this.devices.get(i).id())) {
				return i;
			}
		}
		throw new ApiException(404, "Device not found");
	}

}
