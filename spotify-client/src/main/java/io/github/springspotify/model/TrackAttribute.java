package io.github.springspotify.model;

import java.util.Locale;

/**
 * An attribute of tracks that recommendations can be tuned by.
 *
 * @since 0.1.0
 * @see RecommendationSeeds
 */
public enum TrackAttribute {

	/**
	 * Confidence that a track is acoustic, from 0.0 to 1.0.
	 */
	ACOUSTICNESS(0, 1, false),

	/**
	 * How suitable a track is for dancing, from 0.0 to 1.0.
	 */
	DANCEABILITY(0, 1, false),

	/**
	 * Length in milliseconds, a whole number.
	 */
	DURATION_MS(-Double.MAX_VALUE, Double.MAX_VALUE, true),

	/**
	 * How intense and active a track is, from 0.0 to 1.0.
	 */
	ENERGY(0, 1, false),

	/**
	 * Confidence that nobody sings or speaks, from 0.0 to 1.0.
	 */
	INSTRUMENTALNESS(0, 1, false),

	/**
	 * Pitch class, from 0 for C to 11 for B.
	 */
	KEY(0, 11, true),

	/**
	 * Confidence that an audience is present, from 0.0 to 1.0.
	 */
	LIVENESS(0, 1, false),

	/**
	 * Average loudness in decibels.
	 */
	LOUDNESS(-Double.MAX_VALUE, Double.MAX_VALUE, false),

	/**
	 * 1 for major, 0 for minor.
	 */
	MODE(0, 1, true),

	/**
	 * How popular a track is, a whole number from 0 to 100.
	 */
	POPULARITY(0, 100, true),

	/**
	 * Confidence that words are spoken, from 0.0 to 1.0.
	 */
	SPEECHINESS(0, 1, false),

	/**
	 * Beats per minute.
	 */
	TEMPO(-Double.MAX_VALUE, Double.MAX_VALUE, false),

	/**
	 * Beats in a bar, a whole number.
	 */
	TIME_SIGNATURE(-Double.MAX_VALUE, Double.MAX_VALUE, true),

	/**
	 * How positive a track sounds, from 0.0 to 1.0.
	 */
	VALENCE(0, 1, false);

	private final double lowest;

	private final double highest;

	private final boolean whole;

	TrackAttribute(double lowest, double highest, boolean whole) {
		this.lowest = lowest;
		this.highest = highest;
		this.whole = whole;
	}

	/**
	 * Return the name as Spotify spells it.
	 * @return the name
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	void check(double value) {
		if (!(value >= this.lowest && value <= this.highest)) {
			throw new IllegalArgumentException("'" + value() + "' must be " + range() + " but is " + value);
		}
		if (this.whole && value != Math.rint(value)) {
			throw new IllegalArgumentException("'" + value() + "' must be a whole number but is " + value);
		}
	}

	private String range() {
		return (this.highest == Double.MAX_VALUE) ? "a number"
				: "from " + (int) this.lowest + " to " + (int) this.highest;
	}

}
