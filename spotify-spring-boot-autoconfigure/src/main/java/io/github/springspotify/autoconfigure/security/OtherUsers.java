package io.github.springspotify.autoconfigure.security;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Marks what is done for a user who is no Spotify user. Boot's repository asks the
 * service by name only, and a name is no proof.
 */
final class OtherUsers {

	private static final ThreadLocal<Boolean> MARK = new ThreadLocal<>();

	private OtherUsers() {
	}

	static boolean isOneServed() {
		return MARK.get() != null;
	}

	static void serve(Runnable work) {
		serve(() -> {
			work.run();
			return null;
		});
	}

	static <T extends @Nullable Object> T serve(Supplier<T> work) {
		MARK.set(true);
		try {
			return work.get();
		}
		finally {
			MARK.remove();
		}
	}

}
