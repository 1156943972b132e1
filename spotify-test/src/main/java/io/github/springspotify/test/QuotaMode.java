package io.github.springspotify.test;

/**
 * The quota mode that the stand-in shows to its one client id.
 *
 * @since 0.1.0
 */
public enum QuotaMode {

	/**
	 * The mode of every new client id: small page limits, without the fields removed in
	 * February 2026, and 403 {@code Forbidden} from the 48 operations closed by then.
	 */
	DEVELOPMENT(5, 10),

	/**
	 * The mode of approved organisations: large page limits, all fields and all 96
	 * operations.
	 * @see MockSpotifyBuilder#withoutOperationsOfNovember2024()
	 */
	EXTENDED(20, 50);

	private final int defaultLimit;

	private final int maximumLimit;

	QuotaMode(int defaultLimit, int maximumLimit) {
		this.defaultLimit = defaultLimit;
		this.maximumLimit = maximumLimit;
	}

	/**
	 * Return the page size of search and of an artist's albums if none is asked for.
	 */
	int defaultLimit() {
		return this.defaultLimit;
	}

	/**
	 * Return the largest page size of search and of an artist's albums.
	 */
	int maximumLimit() {
		return this.maximumLimit;
	}

}
