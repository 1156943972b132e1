package io.github.springspotify.sample.page;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.PlaybackState;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the user is listening to at the moment, and what can be done about it.
 */
@Controller
class NowPlayingController {

	private final SpotifyClient spotify;

	NowPlayingController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping("/now-playing")
	String nowPlaying(Model model) {
		PlaybackState state = this.spotify.player().getPlaybackState();
		model.addAttribute("now", NowPlaying.of(state));
		model.addAttribute("player", PlayerView.of(mayCommand(), state, this.spotify.player().getDevices().devices()));
		return "now-playing";
	}

	/**
	 * Spotify tells new applications nothing about subscriptions. Then whoever has none
	 * learns it from the answer to the first command.
	 */
	private boolean mayCommand() {
		String product = this.spotify.users().getCurrent().product();
		return product == null || "premium".equals(product);
	}

}
