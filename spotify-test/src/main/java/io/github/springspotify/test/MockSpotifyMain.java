package io.github.springspotify.test;

/**
 * Runs the stand-in by itself, for trying things out in a browser.
 */
final class MockSpotifyMain {

	private MockSpotifyMain() {
	}

	/**
	 * Start on the port given as the first argument, or on 8181, and print the addresses.
	 * @param args the port, optionally
	 */
	public static void main(String[] args) {
		int port = (args.length > 0) ? Integer.parseInt(args[0]) : 8181;
		MockSpotify spotify = MockSpotify.builder().port(port).start();
		System.out.println("Stand-in for Spotify, everything in it is invented");
		System.out.println("  accounts      " + spotify.accountsBaseUrl());
		System.out.println("  Web API       " + spotify.apiBaseUrl());
		System.out.println("  client id     " + spotify.clientId());
		System.out.println("  client secret " + spotify.clientSecret());
		RedirectUris.DEFAULTS.forEach((uri) -> System.out.println("  redirect URI  " + uri + " (any port)"));
	}

}
