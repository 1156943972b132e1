package io.github.springspotify.boot.test;

/**
 * Configurers for {@code WebTestClient}, in the style of Spring Security's
 * {@code SecurityMockServerConfigurers}.
 *
 * @since 0.1.0
 */
public final class SpotifyWebTestClientConfigurers {

	private SpotifyWebTestClientConfigurers() {
	}

	/**
	 * Make requests those of a user who has logged in with Spotify or, with
	 * {@code spotify.login.mode=connect}, of one who has connected an account.
	 * @return the configurer, which can be told more
	 */
	public static SpotifyLoginConfigurer spotifyLogin() {
		return new SpotifyLoginConfigurer(MockLogin.DEFAULT);
	}

}
