package io.github.springspotify.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Finds the scopes that a call needs and that were not granted. In doubt it finds none:
 * Spotify decides then.
 */
final class ScopeCheck {

	private ScopeCheck() {
	}

	/**
	 * Return what is missing.
	 * @param granted scopes that were granted
	 */
	static Set<Scope> missing(Endpoint endpoint, URI url, Set<String> granted) {
		Set<String> known = new HashSet<>(granted);
		if (known.contains(Scope.USER_READ_PLAYBACK_STATE.value())) {
			// Spotify has long taken either for what is playing
			known.add(Scope.USER_READ_CURRENTLY_PLAYING.value());
		}
		Set<Scope> missing = EnumSet.noneOf(Scope.class);
		endpoint.scopes().stream().filter((scope) -> !known.contains(scope.value())).forEach(missing::add);
		missing.addAll(missingOfAny(endpoint, url, known));
		return missing;
	}

	private static Set<Scope> missingOfAny(Endpoint endpoint, URI url, Set<String> granted) {
		Set<Scope> choice = endpoint.anyScope();
		String uris = choice.isEmpty() ? null : uris(url);
		if (uris != null) {
			return Arrays.stream(uris.split(","))
				.map((uri) -> needed(choice, uri))
				.filter((scope) -> scope != null && !granted.contains(scope.value()))
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
		}
		return choice.stream().anyMatch((scope) -> granted.contains(scope.value())) ? Set.of() : choice;
	}

	private static @Nullable String uris(URI url) {
		String value = UriComponentsBuilder.fromUri(url).build().getQueryParams().getFirst("uris");
		return (value != null) ? UriUtils.decode(value, StandardCharsets.UTF_8) : null;
	}

	/**
	 * Whom a user follows and what is in the library are two different permissions. Which
	 * one a playlist takes depends on the playlist.
	 */
	private static @Nullable Scope needed(Set<Scope> choice, String uri) {
		String kind = uri.replaceFirst("^spotify:(\\w+):.*", "$1");
		if (kind.equals("playlist")) {
			return null;
		}
		String prefix = (kind.equals("artist") || kind.equals("user")) ? "user-follow-" : "user-library-";
		return choice.stream().filter((scope) -> scope.value().startsWith(prefix)).findFirst().orElse(null);
	}

}
