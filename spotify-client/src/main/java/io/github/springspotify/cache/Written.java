package io.github.springspotify.cache;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a write of a user has changed, as far as it can be read: the address that was
 * written to and what is below it (RFC 9111 §4.4), and where else Spotify shows the same.
 *
 * @param principal whose write it was, or {@code null} for the application itself
 * @param path path that was written to, below the base address
 */
record Written(@Nullable String principal, String path) {

	static final String PLAYER = "/me/player";

	private static final Pattern PLAYLIST = Pattern.compile("/playlists/[^/]+");

	/**
	 * What is saved and followed is changed and read in several places that overlap.
	 */
	private static final Pattern LIBRARY = Pattern
		.compile("/me|/me/(?!player(/|$)).*|/users/[^/]+/playlists|/playlists/[^/]+/followers(/.*)?");

	/**
	 * Return the playlist that was written to, which is the same for everybody.
	 * @return the path of the playlist, or {@code null} if it was something else
	 */
	@Nullable String playlist() {
		Matcher matcher = PLAYLIST.matcher(this.path);
		return matcher.lookingAt() ? matcher.group() : null;
	}

	boolean changed(CacheKey key, Entry entry) {
		String playlist = playlist();
		if (playlist != null && isAtOrBelow(entry.path(), playlist)) {
			return true;
		}
		return key.partition().isOf(this.principal) && changedForOwner(entry.path());
	}

	private boolean changedForOwner(String other) {
		if (isOfPlayer()) {
			return isAtOrBelow(other, PLAYER);
		}
		return isAtOrBelow(other, this.path) || (changesLibrary() && isLibrary(other));
	}

	boolean isOfPlayer() {
		return isAtOrBelow(this.path, PLAYER);
	}

	boolean changesLibrary() {
		return this.path.startsWith("/me/") || this.path.startsWith("/users/") || playlist() != null;
	}

	static boolean isLibrary(String path) {
		return LIBRARY.matcher(path).matches();
	}

	static boolean isAtOrBelow(String path, String other) {
		return path.startsWith(other) && (path.length() == other.length() || path.charAt(other.length()) == '/');
	}

}
