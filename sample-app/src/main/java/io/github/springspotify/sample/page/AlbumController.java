package io.github.springspotify.sample.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.SimplifiedTrack;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * An album with its tracks.
 */
@Controller
class AlbumController {

	private static final int COVER_WIDTH = 640;

	private final SpotifyClient spotify;

	private final Library library;

	AlbumController(SpotifyClient spotify, Library library) {
		this.spotify = spotify;
		this.library = library;
	}

	@GetMapping("/albums/{id}")
	String album(@PathVariable String id, Model model) {
		Album album = this.spotify.albums().get(id);
		List<SimplifiedTrack> tracks = (album.tracks() != null) ? album.tracks().items() : List.of();
		List<@Nullable String> uris = new ArrayList<>();
		uris.add(album.uri());
		tracks.forEach((track) -> uris.add(track.uri()));
		Set<String> saved = this.library.savedAmong(uris);
		model.addAttribute("album", album);
		model.addAttribute("kind",
				Words.capitalized((album.albumType() != null) ? album.albumType().value() : "album"));
		model.addAttribute("cover", Cover.atLeast(album.images(), COVER_WIDTH));
		model.addAttribute("released", Words.date(album.releasedOn(), album.releaseDatePrecision()));
		model.addAttribute("saved", saved.contains(String.valueOf(album.uri())));
		String artists = Words.names(album.artists());
		model.addAttribute("rows",
				tracks.stream()
					.map((track) -> TrackRow.of(track, artists, saved.contains(String.valueOf(track.uri()))))
					.toList());
		return "album";
	}

}
