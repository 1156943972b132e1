package io.github.springspotify.sample.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SearchResult;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Search in the catalogue.
 */
@Controller
class SearchController {

	private static final int MAX_QUERY = 250;

	private final SpotifyClient spotify;

	private final TrackRows rows;

	SearchController(SpotifyClient spotify, TrackRows rows) {
		this.spotify = spotify;
		this.rows = rows;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "track") String type,
			@RequestParam(defaultValue = "1") int page, Model model) {
		SearchKind kind = SearchKind.of(type);
		SearchPosition position = new SearchPosition(page);
		String query = q.strip();
		if (query.length() > MAX_QUERY) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"'q' must have at most " + MAX_QUERY + " characters");
		}
		model.addAttribute("query", query);
		model.addAttribute("kind", kind.value());
		model.addAttribute("kinds",
				Arrays.stream(SearchKind.values())
					.map((choice) -> new Choice(choice.value(), choice.label(), choice == kind))
					.toList());
		if (!query.isEmpty()) {
			SearchResult result = this.spotify.search().search(query, Set.of(kind.type()), position.paging());
			addResults(result, kind, position, model);
		}
		return "search";
	}

	private void addResults(SearchResult result, SearchKind kind, SearchPosition position, Model model) {
		Page<?> page = pageOf(result, kind);
		if (page == null) {
			page = new Page<>(null, List.of(), 0, null, 0, null, 0);
		}
		model.addAttribute("total", page.total());
		model.addAttribute("position", position.number());
		model.addAttribute("previous", position.previous());
		model.addAttribute("next", position.next(page));
		model.addAttribute("last", position.last(page));
		model.addAttribute("rows",
				(result.tracks() != null) ? this.rows.of(result.tracks().items(), position.offset()) : List.of());
		model.addAttribute("tiles", tilesOf(result));
	}

	private static @Nullable Page<?> pageOf(SearchResult result, SearchKind kind) {
		return switch (kind) {
			case TRACK -> result.tracks();
			case ALBUM -> result.albums();
			case ARTIST -> result.artists();
		};
	}

	private static List<Tile> tilesOf(SearchResult result) {
		if (result.albums() != null) {
			return result.albums().items().stream().map(Tile::of).toList();
		}
		return (result.artists() != null) ? result.artists().items().stream().map(Tile::of).toList() : List.of();
	}

}
