package io.github.springspotify.autoconfigure;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Refuses redirect URIs that Spotify refuses.
 *
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/concepts/redirect_uri">Redirect
 * URIs</a>
 */
final class RedirectUriCheck {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

	private RedirectUriCheck() {
	}

	static void check(@Nullable String redirectUri) {
		if (!StringUtils.hasText(redirectUri) || redirectUri.startsWith("{")) {
			return;
		}
		String problem = problemOf(redirectUri);
		if (problem != null) {
			throw new SpotifyConfigurationException(
					"'spotify.redirect-uri' is '" + redirectUri + "', which Spotify refuses: " + problem + ".",
					"Use an https address, or http://127.0.0.1 with a port on your own machine, and enter exactly the same "
							+ "address in Spotify's developer dashboard.");
		}
	}

	private static @Nullable String problemOf(String redirectUri) {
		URI uri = parse(redirectUri);
		if (uri == null || uri.getScheme() == null) {
			return "it is not an absolute address";
		}
		String host = (uri.getHost() != null) ? uri.getHost() : "";
		if ("localhost".equalsIgnoreCase(host)) {
			return "'localhost' is not allowed since 2025, 127.0.0.1 is";
		}
		if ("http".equalsIgnoreCase(uri.getScheme()) && !LOOPBACK.contains(host)) {
			return "plain http is allowed on 127.0.0.1 and [::1] only";
		}
		return (uri.getRawFragment() != null) ? "it has a fragment" : null;
	}

	private static @Nullable URI parse(String value) {
		String concrete = value.replaceAll("\\{[a-zA-Z]+}", "x");
		try {
			return URI.create(concrete);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
