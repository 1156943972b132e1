package io.github.springspotify.test;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The redirect URIs registered for the client id, matched as Spotify does: exactly,
 * except that a loopback address registered without a port may be used with any.
 */
final class RedirectUris {

	/**
	 * Where Spring Security expects the answer of a login, and of an account that is
	 * connected.
	 */
	static final List<String> DEFAULTS = List.of("http://127.0.0.1/login/oauth2/code/spotify",
			"http://127.0.0.1/authorize/oauth2/code/spotify");

	private static final List<String> LOOPBACK = List.of("127.0.0.1", "[::1]");

	private final List<String> registered;

	RedirectUris(List<String> registered) {
		this.registered = List.copyOf(registered);
	}

	/**
	 * Check a URI that is to be registered.
	 * @param uri the URI
	 * @return the URI
	 * @throws IllegalArgumentException if Spotify's dashboard would not take it
	 */
	static String requireRegistrable(String uri) {
		URI parsed = parse(uri);
		if (parsed == null || !isSecure(parsed)) {
			throw new IllegalArgumentException("Spotify does not register redirect URI '" + uri
					+ "'. Use https, or http with 127.0.0.1 or [::1], and no fragment.");
		}
		return uri;
	}

	/**
	 * Return why a redirect URI is refused.
	 * @param uri the URI as requested
	 * @return the text of Spotify's error page, or {@code null} if the URI is fine
	 */
	@Nullable String refusal(String uri) {
		URI parsed = parse(uri);
		if (parsed == null) {
			return "INVALID_CLIENT: Invalid redirect URI";
		}
		if (!isSecure(parsed)) {
			return "INVALID_CLIENT: Insecure redirect URI";
		}
		boolean known = this.registered.contains(uri)
				|| (isLoopback(parsed) && this.registered.contains(withoutPort(uri, parsed)));
		return known ? null : "INVALID_CLIENT: Invalid redirect URI";
	}

	/**
	 * Return what to do about a redirect URI that is refused, of which Spotify says
	 * nothing.
	 * @param uri the URI as requested
	 * @return the text
	 */
	String help(String uri) {
		return "Spotify would say no more. This stand-in was asked for '" + uri + "', and registered are "
				+ this.registered.stream().map((known) -> "'" + known + "'").collect(Collectors.joining(", "))
				+ ". On 127.0.0.1, one without a port is good for every port. Register others with "
				+ "MockSpotify.builder().redirectUri(..).";
	}

	private static @Nullable URI parse(String uri) {
		try {
			URI parsed = new URI(uri);
			boolean usable = parsed.isAbsolute() && parsed.getRawFragment() == null && parsed.getRawUserInfo() == null;
			return usable ? parsed : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static boolean isSecure(URI uri) {
		return !"http".equals(uri.getScheme().toLowerCase(Locale.ROOT)) || isLoopback(uri);
	}

	private static boolean isLoopback(URI uri) {
		return "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost());
	}

	private static String withoutPort(String uri, URI parsed) {
		return (parsed.getPort() >= 0) ? uri.replaceFirst(":" + parsed.getPort() + "(?=[/?]|$)", "") : uri;
	}

}
