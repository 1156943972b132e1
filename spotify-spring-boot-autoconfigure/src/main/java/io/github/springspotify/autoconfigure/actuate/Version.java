package io.github.springspotify.autoconfigure.actuate;

import io.github.springspotify.SpotifyClient;
import org.jspecify.annotations.Nullable;

/**
 * Version of the client, which is in the manifest of its jar.
 */
final class Version {

	static final String NAME = orUnknown(SpotifyClient.class.getPackage().getImplementationVersion());

	private Version() {
	}

	private static String orUnknown(@Nullable String version) {
		return (version != null) ? version : "unknown";
	}

}
