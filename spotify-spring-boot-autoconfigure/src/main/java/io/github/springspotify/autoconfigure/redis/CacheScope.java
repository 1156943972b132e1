package io.github.springspotify.autoconfigure.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import org.jspecify.annotations.Nullable;

/**
 * Tells applications apart that use the same Redis server: by their client id and by the
 * one user for whom all calls are made, where tokens come from properties. A digest of a
 * token does not tell what the token is.
 */
final class CacheScope {

	private static final int LENGTH = 16;

	private CacheScope() {
	}

	static String of(SpotifyProperties properties, @Nullable String clientId) {
		String text = Stream.of(clientId, properties.userRefreshToken(), properties.accessToken())
			.map((value) -> Objects.requireNonNullElse(value, ""))
			.collect(Collectors.joining("\n"));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
