package io.github.springspotify.docs.stepup;

import io.github.springspotify.SpotifyClient;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MyLibraryController {

	private final SpotifyClient spotify;

	MyLibraryController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping(path = "/saved", produces = "text/plain")
	String saved() {
		return "You have saved " + this.spotify.tracks().getSaved().total() + " tracks.";
	}

}
