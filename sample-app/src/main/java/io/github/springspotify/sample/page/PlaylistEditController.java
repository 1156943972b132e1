package io.github.springspotify.sample.page;

import java.util.List;
import java.util.function.Consumer;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.model.ItemsToMove;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.operations.PlaylistOperations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Changes a playlist, then shows it again.
 */
@Controller
@RequestMapping("/playlists/{id}")
class PlaylistEditController {

	private final SpotifyClient spotify;

	PlaylistEditController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@PostMapping("/rename")
	RedirectView rename(@PathVariable String id, @RequestParam String name, RedirectAttributes attributes) {
		this.spotify.playlists().changeDetails(id, PlaylistDetails.named(PlaylistController.required(name)));
		return done("Renamed.", attributes);
	}

	@PostMapping("/add")
	RedirectView add(@PathVariable String id, @RequestParam SpotifyUri uri, RedirectAttributes attributes) {
		this.spotify.playlists().addItems(id, List.of(uri));
		return done("Added at the end.", attributes);
	}

	@PostMapping("/move")
	RedirectView move(@PathVariable String id, @RequestParam int from, @RequestParam int before,
			@RequestParam String snapshot, RedirectAttributes attributes) {
		return change(id, snapshot, "Moved.", attributes,
				(playlists) -> playlists.reorderItems(id, ItemsToMove.one(from, before).inSnapshot(snapshot)));
	}

	@PostMapping("/remove")
	RedirectView remove(@PathVariable String id, @RequestParam SpotifyUri uri, @RequestParam String snapshot,
			RedirectAttributes attributes) {
		return change(id, snapshot, "Removed, wherever it stood in the playlist.", attributes,
				(playlists) -> playlists.removeItems(id, ItemsToRemove.of(List.of(uri)).inSnapshot(snapshot)));
	}

	/**
	 * Change what the user sees. Spotify would apply a change to an older state of the
	 * playlist and merge the two, which is not what somebody expects who has pointed at
	 * the third line.
	 */
	private RedirectView change(String id, String snapshot, String message, RedirectAttributes attributes,
			Consumer<PlaylistOperations> change) {
		String current = this.spotify.withCache(CacheMode.REFRESH).playlists().get(id).snapshotId();
		if (!snapshot.equals(current)) {
			return done("Somebody has changed this playlist in the meantime, so nothing was done. This is how it "
					+ "looks now.", attributes);
		}
		change.accept(this.spotify.playlists());
		return done(message, attributes);
	}

	private static RedirectView done(String message, RedirectAttributes attributes) {
		attributes.addFlashAttribute("message", message);
		return PlaylistController.redirectTo("/playlists/{id}");
	}

}
