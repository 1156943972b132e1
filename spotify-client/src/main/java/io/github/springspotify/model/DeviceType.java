package io.github.springspotify.model;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Kind of a playback device. The set is open: a value that Spotify adds later is kept as
 * it came, in lower case.
 *
 * @param value the value as Spotify spells it, in lower case
 * @since 0.1.0
 */
public record DeviceType(@JsonValue String value) {

	/**
	 * A computer.
	 */
	public static final DeviceType COMPUTER = new DeviceType("computer");

	/**
	 * A smartphone.
	 */
	public static final DeviceType SMARTPHONE = new DeviceType("smartphone");

	/**
	 * A tablet.
	 */
	public static final DeviceType TABLET = new DeviceType("tablet");

	/**
	 * A speaker.
	 */
	public static final DeviceType SPEAKER = new DeviceType("speaker");

	/**
	 * A television set.
	 */
	public static final DeviceType TV = new DeviceType("tv");

	@JsonCreator
	public DeviceType {
		value = value.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
