package io.github.springspotify.model;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The country whose content is asked for. With a user's token the country of the account
 * takes priority over it; with the application's own token, content counts as unavailable
 * where no market is given. Reads and writes as its code in JSON.
 *
 * @param code ISO 3166-1 alpha-2 country code in upper case, or {@code from_token}
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/concepts/track-relinking">Track
 * relinking</a>
 * @since 0.1.0
 */
public record Market(@JsonValue String code) {

	/**
	 * The country of the user's account. Spotify goes by it whenever a user's token is
	 * sent, so this sends nothing; it overrides the market of a view. Reads as
	 * {@code from_token}, the value that Spotify's API once had for it.
	 */
	public static final Market FROM_TOKEN = new Market("from_token");

	public Market {
		code = code.equalsIgnoreCase("from_token") ? "from_token" : code.toUpperCase(Locale.ROOT);
		if (!code.matches("[A-Z]{2}|from_token")) {
			throw new IllegalArgumentException(
					"'market' must be an ISO 3166-1 alpha-2 country code such as 'SE' or 'from_token' but is '" + code
							+ "'");
		}
	}

	/**
	 * Return the market of a country.
	 * @param code ISO 3166-1 alpha-2 country code, in any case, or {@code from_token}
	 * @return the market
	 */
	@JsonCreator
	public static Market of(String code) {
		return new Market(code);
	}

}
