package io.github.springspotify.test;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Unguessable values that cannot be mistaken for real credentials.
 */
final class RandomTokens {

	private final SecureRandom random = new SecureRandom();

	/**
	 * Return what Spotify answers to commands of the player.
	 * @return 27 characters
	 */
	String commandId() {
		byte[] bytes = new byte[20];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	String next(String prefix) {
		byte[] bytes = new byte[48];
		this.random.nextBytes(bytes);
		return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
