package io.github.springspotify.cache;

import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.token.SpotifyIdentity;

/**
 * The cache of a client that has none.
 */
final class NoCache implements SpotifyCache {

	@Override
	public void clear() {
	}

	@Override
	public void clear(SpotifyIdentity identity) {
	}

	@Override
	public void clear(SpotifyUri uri) {
	}

	@Override
	public void clear(String path) {
	}

	@Override
	public CacheStats stats() {
		return new CacheStats(0, 0, 0, 0, 0, 0, 0);
	}

}
