package io.github.springspotify.sample.page;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PrivateUser;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The profile and the playlists of the user.
 */
@Controller
class ProfileController {

	private static final int PLAYLISTS = 12;

	private static final int PORTRAIT_WIDTH = 300;

	private final SpotifyClient spotify;

	ProfileController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping("/profile")
	String profile(Model model) {
		PrivateUser user = this.spotify.users().getCurrent();
		model.addAttribute("user", user);
		model.addAttribute("portrait", Cover.atLeast(user.images(), PORTRAIT_WIDTH));
		model.addAttribute("playlists",
				this.spotify.playlists()
					.getForCurrentUser(Paging.limit(PLAYLISTS))
					.items()
					.stream()
					.map(Tile::of)
					.toList());
		return "profile";
	}

}
