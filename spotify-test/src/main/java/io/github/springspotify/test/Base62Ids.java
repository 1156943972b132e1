package io.github.springspotify.test;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Ids in the form that Spotify uses: 22 characters of base 62, derived from a name so
 * that they are the same in every run.
 */
final class Base62Ids {

	private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

	private static final int LENGTH = 22;

	private static final Pattern VALID = Pattern.compile("[0-9A-Za-z]{22}");

	private Base62Ids() {
	}

	static boolean isValid(String id) {
		return VALID.matcher(id).matches();
	}

	static String of(String name) {
		BigInteger rest = new BigInteger(1, hash(name));
		StringBuilder id = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			BigInteger[] division = rest.divideAndRemainder(BASE);
			id.append(ALPHABET.charAt(division[1].intValue()));
			rest = division[0];
		}
		return id.toString();
	}

	static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(hash(bytes));
	}

	static String hex(String name) {
		return HexFormat.of().formatHex(hash(name));
	}

	static byte[] hash(String name) {
		return hash(name.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] hash(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java runtime has no SHA-256", ex);
		}
	}

}
