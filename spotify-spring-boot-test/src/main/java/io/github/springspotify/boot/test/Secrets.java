package io.github.springspotify.boot.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Searches stored content for secrets, as they are and in Base64.
 */
final class Secrets {

	private static final int GROUP = 4;

	private Secrets() {
	}

	static boolean areIn(@Nullable String content, String secret) {
		if (content == null) {
			return false;
		}
		String standard = content.replace('-', '+').replace('_', '/');
		return content.contains(secret) || isInBase64(standard, secret, 0) || isInBase64(standard, secret, 1)
				|| isInBase64(standard, secret, 2);
	}

	/**
	 * The first and last letters depend on what stands before and after the secret.
	 */
	private static boolean isInBase64(String content, String secret, int before) {
		byte[] bytes = ("x".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
		String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
		return content.contains(base64.substring(GROUP, base64.length() - GROUP));
	}

}
