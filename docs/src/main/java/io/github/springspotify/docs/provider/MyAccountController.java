package io.github.springspotify.docs.provider;

import java.security.Principal;

import io.github.springspotify.SpotifyClient;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MyAccountController {

	private final SpotifyClient spotify;

	MyAccountController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping(path = "/account", produces = "text/plain")
	String account(Principal user) {
		return user.getName() + " is " + this.spotify.users().getCurrent().displayName() + " at Spotify";
	}

}
