package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.SpotifyClient;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the name of the user who is logged in.
 */
@RestController
class NameController {

	private final SpotifyClient spotify;

	NameController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping("/name")
	String name() {
		return this.spotify.users().getCurrent().displayName();
	}

}
