package io.github.springspotify.sample.page;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.Track;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The playlists of the user, and one of them.
 */
@Controller
@RequestMapping("/playlists")
class PlaylistController {

	private static final int COVER_WIDTH = 300;

	private static final int MAX_NAME = 100;

	private final SpotifyClient spotify;

	PlaylistController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@GetMapping
	String playlists(Model model) {
		model.addAttribute("playlists",
				this.spotify.playlists().getForCurrentUser(Paging.limit(50)).items().stream().map(Tile::of).toList());
		return "playlists";
	}

	@PostMapping
	RedirectView create(@RequestParam String name) {
		Playlist playlist = this.spotify.playlists().create(PlaylistDetails.named(required(name)).withPublic(false));
		return redirectTo("/playlists/" + playlist.id());
	}

	@GetMapping("/{id}")
	String playlist(@PathVariable String id, @RequestParam(defaultValue = "") String q, Model model) {
		Playlist playlist = this.spotify.playlists().get(id);
		model.addAttribute("playlist", playlist);
		model.addAttribute("cover", Cover.atLeast(playlist.images(), COVER_WIDTH));
		model.addAttribute("editable", isEditable(playlist));
		model.addAttribute("total", (playlist.items() != null) ? playlist.items().total() : null);
		model.addAttribute("rows", PlaylistRow.of(playlist.items()));
		model.addAttribute("query", q.strip());
		model.addAttribute("found", q.isBlank() ? null : find(q.strip()));
		return "playlist";
	}

	private boolean isEditable(Playlist playlist) {
		String owner = (playlist.owner() != null) ? playlist.owner().id() : null;
		return playlist.collaborative() || Objects.equals(owner, this.spotify.users().getCurrent().id());
	}

	private List<TrackRow> find(String query) {
		SearchResult result = this.spotify.search().search(query, Set.of(SearchType.TRACK), Paging.limit(5));
		List<Track> tracks = (result.tracks() != null) ? result.tracks().items() : List.of();
		return tracks.stream().map((track) -> TrackRow.of(0, track, false)).toList();
	}

	static String required(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"'name' must have between 1 and " + MAX_NAME + " characters");
		}
		return stripped;
	}

	static RedirectView redirectTo(String path) {
		RedirectView view = new RedirectView(path, true);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		return view;
	}

}
