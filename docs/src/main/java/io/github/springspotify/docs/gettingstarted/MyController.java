package io.github.springspotify.docs.gettingstarted;

import io.github.springspotify.SpotifyClient;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MyController {

	private final SpotifyClient spotify;

	MyController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping(path = "/", produces = "text/plain")
	String hello() {
		return "Hello, " + this.spotify.users().getCurrent().displayName() + "!";
	}

}
