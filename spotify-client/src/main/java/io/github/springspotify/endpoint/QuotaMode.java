package io.github.springspotify.endpoint;

/**
 * Which of Spotify's two APIs a client id can use.
 *
 * @since 0.1.0
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/concepts/quota-modes">Quota
 * modes</a>
 */
public enum QuotaMode {

	/**
	 * Begin as if everything were open, and remember what Spotify refuses. Costs one
	 * refused call where development mode turns out to apply.
	 */
	AUTO,

	/**
	 * Everything is open. Refusals are passed on and nothing is remembered.
	 */
	EXTENDED,

	/**
	 * The endpoints that Spotify closed are not called and its smaller page limits apply.
	 */
	DEVELOPMENT

}
