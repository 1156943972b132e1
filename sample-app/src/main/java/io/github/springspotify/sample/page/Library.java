package io.github.springspotify.sample.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.operations.LibraryOperations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells which of the things on a page are in the library of the user.
 */
@Component
class Library {

	private static final int MAX_URIS = 40;

	private final LibraryOperations library;

	Library(LibraryOperations library) {
		this.library = library;
	}

	/**
	 * Return those that are saved. One request for every 40 things.
	 * @param uris Spotify URIs, those that are {@code null} are left out
	 * @return URIs of what is saved
	 */
	Set<String> savedAmong(Collection<? extends @Nullable String> uris) {
		List<String> known = uris.stream().filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
		Set<String> saved = new HashSet<>();
		for (int start = 0; start < known.size(); start += MAX_URIS) {
			saved.addAll(savedIn(known.subList(start, Math.min(start + MAX_URIS, known.size()))));
		}
		return saved;
	}

	private List<String> savedIn(List<String> uris) {
		List<Boolean> answers = this.library.contains(uris.stream().map(SpotifyUri::parse).toList());
		List<String> saved = new ArrayList<>();
		for (int i = 0; i < Math.min(uris.size(), answers.size()); i++) {
			if (answers.get(i)) {
				saved.add(uris.get(i));
			}
		}
		return saved;
	}

}
