package io.github.springspotify.sample.page;

import java.util.List;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.SpotifyUri;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Saves and removes albums and tracks, then goes back to where the button was.
 */
@Controller
@RequestMapping("/library")
class LibraryController {

	private static final Set<String> TYPES = Set.of("album", "track");

	/**
	 * Addresses of this application only: {@code //host} and {@code /\host} lead
	 * elsewhere.
	 */
	private static final String LOCAL = "/(?![/\\\\])[^\\s\\\\]*";

	private final SpotifyClient spotify;

	LibraryController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@PostMapping("/save")
	RedirectView save(@RequestParam String uri, @RequestParam String back, RedirectAttributes attributes) {
		RedirectView target = backTo(back);
		this.spotify.library().save(List.of(parse(uri)));
		attributes.addFlashAttribute("message", "Saved to your library.");
		return target;
	}

	@PostMapping("/remove")
	RedirectView remove(@RequestParam String uri, @RequestParam String back, RedirectAttributes attributes) {
		RedirectView target = backTo(back);
		this.spotify.library().remove(List.of(parse(uri)));
		attributes.addFlashAttribute("message", "Removed from your library.");
		return target;
	}

	private static SpotifyUri parse(String uri) {
		try {
			SpotifyUri parsed = SpotifyUri.parse(uri);
			if (TYPES.contains(parsed.type())) {
				return parsed;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'uri' must be a Spotify URI", ex);
		}
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'uri' must be that of an album or a track");
	}

	private static RedirectView backTo(String back) {
		if (!back.matches(LOCAL)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'back' must be an address of this application");
		}
		RedirectView view = new RedirectView(back, true);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		view.setExpandUriTemplateVariables(false);
		return view;
	}

}
