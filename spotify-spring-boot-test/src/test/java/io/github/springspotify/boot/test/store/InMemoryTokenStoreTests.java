package io.github.springspotify.boot.test.store;

import io.github.springspotify.boot.test.SpotifyTokenStoreCompatibilityKit;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyTokenStore;

class InMemoryTokenStoreTests extends SpotifyTokenStoreCompatibilityKit {

	private final SpotifyTokenStore store = new InMemorySpotifyTokenStore();

	@Override
	protected SpotifyTokenStore store() {
		return this.store;
	}

}
