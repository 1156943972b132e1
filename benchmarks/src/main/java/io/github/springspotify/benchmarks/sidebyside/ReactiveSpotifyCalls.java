package io.github.springspotify.benchmarks.sidebyside;

import java.net.URI;

import io.github.springspotify.SpotifyClient;
import org.jspecify.annotations.Nullable;

/**
 * Calls with the reactive client, each waited for.
 */
final class ReactiveSpotifyCalls implements Calls {

	private final SpotifyClient spotify;

	ReactiveSpotifyCalls(Connector connector, URI server, String token) {
		this.spotify = SpotifyCalls.open(connector, server, token);
	}

	@Override
	public @Nullable Object album(String id) {
		return this.spotify.reactive().albums().get(id).block();
	}

	@Override
	public void close() {
		this.spotify.close();
	}

}
