package io.github.springspotify.sample.page;

import java.util.Arrays;

import io.github.springspotify.model.SearchType;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the search page can look for.
 */
enum SearchKind {

	TRACK("Tracks", SearchType.TRACK),

	ALBUM("Albums", SearchType.ALBUM),

	ARTIST("Artists", SearchType.ARTIST);

	private final String label;

	private final SearchType type;

	SearchKind(String label, SearchType type) {
		this.label = label;
		this.type = type;
	}

	String label() {
		return this.label;
	}

	SearchType type() {
		return this.type;
	}

	/**
	 * Return the value that stands in addresses.
	 * @return the value
	 */
	String value() {
		return this.type.value();
	}

	static SearchKind of(String value) {
		return Arrays.stream(values())
			.filter((kind) -> kind.value().equals(value))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"'type' must be 'track', 'album' or 'artist'"));
	}

}
