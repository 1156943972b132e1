package io.github.springspotify.sample;

import java.net.URI;

import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;

import org.springframework.stereotype.Component;

/**
 * Which Spotify this application talks to: Spotify itself or a stand-in. Public for the
 * templates.
 *
 * @since 0.1.0
 */
@Component("spotifySite")
public class SpotifySite {

	private final URI accounts;

	private final boolean standIn;

	SpotifySite(SpotifyConnectionDetails spotify) {
		this.accounts = spotify.getAccountsBaseUrl();
		this.standIn = !"accounts.spotify.com".equals(this.accounts.getHost());
	}

	/**
	 * Return whether this is not Spotify itself.
	 * @return whether it is a stand-in
	 */
	public boolean isStandIn() {
		return this.standIn;
	}

	/**
	 * Return the name for messages.
	 * @return the host of Spotify, or the address of the stand-in
	 */
	public String name() {
		return this.standIn ? "the stand-in at " + this.accounts : "Spotify itself (" + this.accounts.getHost() + ")";
	}

}
