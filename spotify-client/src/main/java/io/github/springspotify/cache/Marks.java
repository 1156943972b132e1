package io.github.springspotify.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Names in the second level. An answer depends on marks that say when something was
 * forgotten: everything, its owner, what is at one of the addresses above it, for
 * everybody or for its owner, and its owner's library. Names are digests, so that they
 * tell neither users nor addresses.
 */
final class Marks {

	private Marks() {
	}

	/**
	 * Return the marks that an answer depends on.
	 */
	static List<String> of(@Nullable String principal, String path) {
		List<String> marks = new ArrayList<>();
		marks.add(everything());
		marks.add(owner(principal));
		if (Written.isLibrary(path)) {
			marks.add(library(principal));
		}
		for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
			addPath(marks, principal, path.substring(0, end));
		}
		addPath(marks, principal, path);
		return marks;
	}

	private static void addPath(List<String> marks, @Nullable String principal, String path) {
		marks.add(path(path));
		marks.add(path(principal, path));
	}

	static String everything() {
		return digest("everything");
	}

	static String owner(@Nullable String principal) {
		return digest("owner", ownerOf(principal));
	}

	static String library(@Nullable String principal) {
		return digest("library", ownerOf(principal));
	}

	static String path(String path) {
		return digest("path", path);
	}

	static String path(@Nullable String principal, String path) {
		return digest("path of", ownerOf(principal), path);
	}

	/**
	 * Return the name of the answer at an address.
	 */
	static String answer(CacheKey key, String url) {
		Partition partition = key.partition();
		return digest("answer", ownerOf(partition.principal()), String.valueOf(partition.session()),
				String.valueOf(partition.orApplication()), String.valueOf(key.language()), url);
	}

	private static String ownerOf(@Nullable String principal) {
		return (principal != null) ? "user " + principal : "application";
	}

	/**
	 * Each part comes with its length, so that no other parts have the same digest.
	 */
	private static String digest(String... parts) {
		StringBuilder text = new StringBuilder();
		for (String part : parts) {
			text.append(part.length()).append(':').append(part);
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
