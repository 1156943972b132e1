package io.github.springspotify.login;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.springspotify.endpoint.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line and in the environment.
 *
 * @param clientId client id of the application
 * @param clientSecret its client secret, empty to log in with PKCE alone
 * @param redirectUri where Spotify sends the browser, on this machine
 * @param scopes what the user is asked for
 * @param file where to write the token, empty to print it
 * @param browser whether to open a browser
 * @param accounts base address of the accounts service
 * @param help whether only the usage is asked for
 */
record Options(String clientId, String clientSecret, URI redirectUri, Scopes scopes, Path file, boolean browser,
		URI accounts, boolean help) {

	static final String USAGE = """
			Logs a user in with Spotify in a browser and prints the refresh token.

			  --client-id=ID        client id, else from SPOTIFY_CLIENT_ID
			  --redirect-uri=URI    http://127.0.0.1:PORT/PATH as entered in Spotify's dashboard,
			                        else from SPOTIFY_REDIRECT_URI, else http://127.0.0.1:8888/callback
			  --scopes=SCOPES       scopes or features such as user-top-read,library
			  --write=FILE          write SPOTIFY_USER_REFRESH to FILE instead of printing it;
			                        other lines of the file stay
			  --no-browser          only print the address to open
			  --accounts-url=URL    another accounts service, for tests
			  --help                print this

			The client secret is taken from SPOTIFY_CLIENT_SECRET. Without it the login uses PKCE alone,
			and the refresh token works without the secret.""";

	private static final Set<String> NAMES = Set.of("client-id", "redirect-uri", "scopes", "write", "no-browser",
			"accounts-url", "help");

	private static final List<String> LOOPBACK = List.of("127.0.0.1", "[::1]");

	static Options parse(String[] args, Map<String, String> environment) {
		Map<String, String> given = new HashMap<>();
		for (String arg : args) {
			String[] parts = arg.split("=", 2);
			String name = parts[0].replaceFirst("^--", "");
			if (!parts[0].startsWith("--") || !NAMES.contains(name)) {
				throw new IllegalArgumentException("'" + parts[0] + "' is not an option. Options are\n\n" + USAGE);
			}
			given.put(name, (parts.length > 1) ? parts[1] : "");
		}
		boolean help = given.containsKey("help");
		String clientId = first(given.get("client-id"), environment.get("SPOTIFY_CLIENT_ID"), "");
		if (clientId.isBlank() && !help) {
			throw new IllegalArgumentException("There is no client id. Set SPOTIFY_CLIENT_ID or --client-id=ID, from "
					+ "https://developer.spotify.com/dashboard.");
		}
		return new Options(clientId, first(environment.get("SPOTIFY_CLIENT_SECRET"), ""),
				loopback(first(given.get("redirect-uri"), environment.get("SPOTIFY_REDIRECT_URI"),
						"http://127.0.0.1:8888/callback")),
				Scopes.parse(first(given.get("scopes"), "")), Path.of(first(given.get("write"), "")),
				!given.containsKey("no-browser"),
				URI.create(first(given.get("accounts-url"), "https://accounts.spotify.com")), help);
	}

	private static URI loopback(String value) {
		URI uri = URI.create(value);
		if (!"http".equals(uri.getScheme()) || !LOOPBACK.contains(uri.getHost()) || uri.getPort() < 0) {
			throw new IllegalArgumentException("'" + value + "' is not a redirect URI on this machine. Use "
					+ "http://127.0.0.1:8888/callback, with the port you like, and enter it in Spotify's dashboard: "
					+ "Spotify refuses 'localhost'.");
		}
		return uri;
	}

	private static String first(@Nullable String... values) {
		for (String value : values) {
			if (value != null && !value.isBlank()) {
				return value;
			}
		}
		return "";
	}

	@Override
	public String toString() {
		return "Options[clientId=" + this.clientId + ", redirectUri=" + this.redirectUri + ", scopes=" + this.scopes
				+ "]";
	}

}
