package io.github.springspotify.sample.page;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * An artist with albums.
 */
@Controller
class ArtistController {

	private static final int PORTRAIT_WIDTH = 640;

	private static final int ALBUMS = 10;

	private final SpotifyClient spotify;

	ArtistController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping("/artists/{id}")
	String artist(@PathVariable String id, Model model) {
		Artist artist = this.spotify.artists().get(id);
		model.addAttribute("artist", artist);
		model.addAttribute("portrait", Cover.atLeast(artist.images(), PORTRAIT_WIDTH));
		model.addAttribute("genres", Words.capitalized(String.join(", ", artist.genres())));
		model.addAttribute("tiles",
				this.spotify.artists().getAlbums(id, Paging.limit(ALBUMS)).items().stream().map(Tile::of).toList());
		return "artist";
	}

}
