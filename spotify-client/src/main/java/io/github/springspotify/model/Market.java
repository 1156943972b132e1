package io.github.springspotify.model;

import java.util.Locale;

/**
 * The country whose content is asked for. With a user's token the country of the account
 * takes priority over it; with the application's own token, content counts as unavailable
 * where no market is given.
 *
 * @param code ISO 3166-1 alpha-2 country code in upper case
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/concepts/track-relinking">Track
 * relinking</a>
 * @since 0.1.0
 */
public record Market(String code) {

	public Market {
		code = code.toUpperCase(Locale.ROOT);
		if (!code.matches("[A-Z]{2}")) {
			throw new IllegalArgumentException(
					"'market' must be an ISO 3166-1 alpha-2 country code such as 'SE' but is '" + code + "'");
		}
	}

	/**
	 * Return the market of a country.
	 * @param code ISO 3166-1 alpha-2 country code, in any case
	 * @return the market
	 */
	public static Market of(String code) {
		return new Market(code);
	}

}
