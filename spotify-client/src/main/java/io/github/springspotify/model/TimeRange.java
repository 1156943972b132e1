package io.github.springspotify.model;

/**
 * The time over which a user's top artists and tracks are computed.
 *
 * @since 0.1.0
 */
public enum TimeRange {

	/**
	 * About the last four weeks.
	 */
	SHORT_TERM("short_term"),

	/**
	 * About the last six months.
	 */
	MEDIUM_TERM("medium_term"),

	/**
	 * About the last year.
	 */
	LONG_TERM("long_term");

	private final String value;

	TimeRange(String value) {
		this.value = value;
	}

	/**
	 * Return the value as Spotify spells it.
	 * @return the value
	 */
	public String value() {
		return this.value;
	}

}
