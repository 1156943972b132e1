package io.github.springspotify.sample.page;

import java.util.Arrays;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the user listens to most.
 */
@Controller
@RequestMapping("/top")
class TopController {

	private static final Paging FIRST = Paging.limit(20);

	private final SpotifyClient spotify;

	private final TrackRows rows;

	TopController(SpotifyClient spotify, TrackRows rows) {
		this.spotify = spotify;
		this.rows = rows;
	}

	@GetMapping("/tracks")
	String tracks(@RequestParam(defaultValue = "medium_term") String range, Model model) {
		TopRange topRange = select(range, model);
		model.addAttribute("rows",
				this.rows.of(this.spotify.users().getTopTracks(topRange.timeRange(), FIRST).items(), 0));
		return "top-tracks";
	}

	@GetMapping("/artists")
	String artists(@RequestParam(defaultValue = "medium_term") String range, Model model) {
		TopRange topRange = select(range, model);
		model.addAttribute("tiles",
				this.spotify.users()
					.getTopArtists(topRange.timeRange(), FIRST)
					.items()
					.stream()
					.map(Tile::of)
					.toList());
		return "top-artists";
	}

	private static TopRange select(String range, Model model) {
		TopRange topRange = TopRange.of(range);
		model.addAttribute("ranges",
				Arrays.stream(TopRange.values())
					.map((choice) -> new Choice(choice.value(), choice.label(), choice == topRange))
					.toList());
		return topRange;
	}

}
