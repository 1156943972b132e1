package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;

/**
 * Another process that counts in the access token of a user.
 */
final class CountingProcess {

	private CountingProcess() {
	}

	public static void main(String[] args) throws IOException {
		SpotifyTokenStore store = FileSpotifyTokenStoreTests.store(Path.of(args[0]));
		for (int i = 0; i < Integer.parseInt(args[1]); i++) {
			increment(store, SpotifyIdentity.user("aurora"));
		}
	}

	static void increment(SpotifyTokenStore store, SpotifyIdentity user) {
		StoredToken current;
		int count;
		do {
			current = Objects.requireNonNull(store.load(user));
			count = Integer.parseInt(current.accessToken()) + 1;
		}
		while (!store.save(user,
				FileSpotifyTokenStoreTests.token(String.valueOf(count)).withVersion(current.version())));
	}

}
