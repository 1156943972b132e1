package io.github.springspotify.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Text that nobody can guess, and the proof that one knows it.
 */
final class RandomText {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	private RandomText() {
	}

	static String next(int bytes) {
		byte[] value = new byte[bytes];
		RANDOM.nextBytes(value);
		return BASE64.encodeToString(value);
	}

	/**
	 * Return the challenge of a code verifier (RFC 7636 section 4.2).
	 */
	static String challenge(String verifier) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return BASE64.encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
