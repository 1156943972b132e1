package io.github.springspotify.model;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is repeated during playback. The set is open: a value that Spotify adds later is
 * kept as it came, in lower case.
 *
 * @param value the value as Spotify spells it, in lower case
 * @since 0.1.0
 */
public record RepeatState(@JsonValue String value) {

	/**
	 * Nothing is repeated.
	 */
	public static final RepeatState OFF = new RepeatState("off");

	/**
	 * The track is repeated.
	 */
	public static final RepeatState TRACK = new RepeatState("track");

	/**
	 * The album, playlist or other context is repeated.
	 */
	public static final RepeatState CONTEXT = new RepeatState("context");

	@JsonCreator
	public RepeatState {
		value = value.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
