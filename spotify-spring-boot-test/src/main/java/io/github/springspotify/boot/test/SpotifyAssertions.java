package io.github.springspotify.boot.test;

import io.github.springspotify.test.MockSpotify;

/**
 * AssertJ assertions about the requests that a stand-in has received. The method can be
 * imported beside AssertJ's own of the same name.
 *
 * <pre class="code">
 * assertThat(spotify).received("GET", "/v1/albums/{id}").withQuery("market", "DE").byUser("aurora").times(1);
 * </pre>
 *
 * @since 0.1.0
 */
public final class SpotifyAssertions {

	private SpotifyAssertions() {
	}

	/**
	 * Begin to say what a stand-in is expected to have received.
	 * @param spotify the stand-in
	 * @return the assertions
	 */
	public static MockSpotifyAssert assertThat(MockSpotify spotify) {
		return new MockSpotifyAssert(spotify);
	}

}
