package io.github.springspotify.sample.page;

import io.github.springspotify.SpotifyClient;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the user is listening to at the moment.
 */
@Controller
class NowPlayingController {

	private final SpotifyClient spotify;

	NowPlayingController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping("/now-playing")
	String nowPlaying(Model model) {
		model.addAttribute("now", NowPlaying.of(this.spotify.player().getPlaybackState()));
		return "now-playing";
	}

}
