package io.github.springspotify.test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Proof Key for Code Exchange (RFC 7636) with method S256, the only one Spotify knows.
 */
final class ProofKey {

	private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

	private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

	private ProofKey() {
	}

	static boolean isChallenge(String challenge) {
		return CHALLENGE.matcher(challenge).matches();
	}

	static void verify(@Nullable String challenge, @Nullable String verifier, boolean confidential) {
		if (challenge == null) {
			if (verifier != null) {
				throw TokenException.invalidGrant("code_verifier was incorrect");
			}
			if (!confidential) {
				throw TokenException.invalidClient(null);
			}
			return;
		}
		if (verifier == null) {
			throw TokenException.invalidRequest("code_verifier must be supplied");
		}
		if (!VERIFIER.matcher(verifier).matches() || !challenge.equals(challengeOf(verifier))) {
			throw TokenException.invalidGrant("code_verifier was incorrect");
		}
	}

	static String challengeOf(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java runtime has no SHA-256", ex);
		}
	}

}
