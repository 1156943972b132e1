package io.github.springspotify.autoconfigure.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes principals with letters that every key and every column keeps apart. Spotify's
 * user ids stay as they are. Everything but lower-case ASCII letters, digits, '.', '_'
 * and '-' is escaped, upper-case letters too: many databases compare without regard to
 * case and trailing spaces. A result that a column could not hold becomes a digest.
 *
 * @since 0.1.0
 */
public final class EncodedPrincipal {

	private static final int MAX_LENGTH = 200;

	private static final HexFormat HEX = HexFormat.of();

	private EncodedPrincipal() {
	}

	/**
	 * Return a principal as it can be stored.
	 * @param principal the principal
	 * @return at most 200 of the characters a-z, 0-9 and {@code ._-%~}
	 */
	public static String of(String principal) {
		StringBuilder encoded = new StringBuilder(principal.length());
		for (int i = 0; i < principal.length(); i++) {
			char character = principal.charAt(i);
			if (isKept(character)) {
				encoded.append(character);
			}
			else {
				encoded.append('%').append(HEX.toHexDigits(character));
			}
		}
		return (encoded.length() <= MAX_LENGTH) ? encoded.toString() : "~" + digest(encoded);
	}

	private static boolean isKept(char character) {
		return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '.'
				|| character == '_' || character == '-';
	}

	private static String digest(CharSequence encoded) {
		try {
			byte[] bytes = encoded.toString().getBytes(StandardCharsets.US_ASCII);
			return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
