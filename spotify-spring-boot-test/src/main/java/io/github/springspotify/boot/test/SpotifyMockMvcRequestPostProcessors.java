package io.github.springspotify.boot.test;

/**
 * Request post processors for {@code MockMvc}, in the style of Spring Security's
 * {@code SecurityMockMvcRequestPostProcessors}.
 *
 * @since 0.1.0
 */
public final class SpotifyMockMvcRequestPostProcessors {

	private SpotifyMockMvcRequestPostProcessors() {
	}

	/**
	 * Make the request that of a user who has logged in with Spotify or, with
	 * {@code spotify.login.mode=connect}, of one who has connected an account.
	 * @return the post processor, which can be told more
	 */
	public static SpotifyLoginRequestPostProcessor spotifyLogin() {
		return new SpotifyLoginRequestPostProcessor(MockLogin.DEFAULT);
	}

}
