package io.github.springspotify.autoconfigure.store;

import java.time.Clock;
import java.time.Instant;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenListener;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;

/**
 * Base of token stores that keep each token as a piece of text outside the application. A
 * subclass reads, writes and removes text; this class turns it into tokens and compares
 * their versions. Text that is not a token counts as none: the user logs in again, and
 * the new token takes its place.
 *
 * @param <T> what tells one stored state of an entry from all others
 * @since 0.1.0
 */
public abstract class EncodedSpotifyTokenStore<T> implements SpotifyTokenStore {

	/**
	 * Id of the client registration whose tokens are kept.
	 */
	protected static final String REGISTRATION_ID = "spotify";

	private final TokenText text;

	private final Clock clock;

	/**
	 * Create a store.
	 * @param cipher encrypts the text
	 * @param clock tells the current time
	 * @param listener hears of users whose token cannot be read
	 */
	protected EncodedSpotifyTokenStore(TokenCipher cipher, Clock clock, SpotifyTokenListener listener) {
		this.text = new TokenText(cipher, listener);
		this.clock = clock;
	}

	@Override
	public final @Nullable StoredToken load(SpotifyIdentity user) {
		String principal = EncodedPrincipal.of(user.principal());
		Entry<T> entry = read(principal);
		return (entry != null) ? this.text.read(user, principal, entry::text) : null;
	}

	@Override
	public final boolean save(SpotifyIdentity user, StoredToken token) {
		String principal = EncodedPrincipal.of(user.principal());
		Entry<T> entry = read(principal);
		StoredToken current = (entry != null) ? this.text.read(user, principal, entry::text) : null;
		if (((current != null) ? current.version() : 0) != token.version()) {
			return false;
		}
		StoredToken next = token.nextState();
		Instant now = this.clock.instant();
		String content = this.text.write(principal, next);
		return write(principal, entry, new Content(content, next.version(), now, endOfLife(next, now)));
	}

	@Override
	public final void remove(SpotifyIdentity user) {
		delete(EncodedPrincipal.of(user.principal()));
	}

	@Override
	public final boolean remove(SpotifyIdentity user, long version) {
		String principal = EncodedPrincipal.of(user.principal());
		Entry<T> entry = read(principal);
		StoredToken current = (entry != null) ? this.text.read(user, principal, entry::text) : null;
		return entry != null && current != null && current.version() == version && delete(principal, entry);
	}

	/**
	 * Read the entry of a principal.
	 * @param principal encoded principal: at most 200 of the characters a-z, 0-9 and
	 * {@code ._-%~}
	 * @return the entry, or {@code null} if there is none
	 */
	protected abstract @Nullable Entry<T> read(String principal);

	/**
	 * Write the entry of a principal in one step, unless it was written or removed since
	 * it was read.
	 * @param principal encoded principal
	 * @param expected the entry as it was read, or {@code null} if there was none
	 * @param content what to write
	 * @return whether it was written
	 */
	protected abstract boolean write(String principal, @Nullable Entry<T> expected, Content content);

	/**
	 * Remove the entry of a principal, if there is one.
	 * @param principal encoded principal
	 */
	protected abstract void delete(String principal);

	/**
	 * Remove the entry of a principal in one step, unless it was written or removed since
	 * it was read.
	 * @param principal encoded principal
	 * @param expected the entry as it was read
	 * @return whether it was removed
	 */
	protected abstract boolean delete(String principal, Entry<T> expected);

	private static Instant endOfLife(StoredToken token, Instant now) {
		Instant end = token.reauthorizeBefore();
		Instant earliest = now.plusSeconds(1);
		return end.isAfter(earliest) ? end : earliest;
	}

	/**
	 * What was read.
	 *
	 * @param <T> type of the state
	 */
	public static final class Entry<T> {

		private final @Nullable String text;

		private final T state;

		private final String problem;

		private Entry(@Nullable String text, T state, String problem) {
			this.text = text;
			this.state = state;
			this.problem = problem;
		}

		/**
		 * Return an entry with text.
		 * @param text the text
		 * @param state tells this state of the entry from all others
		 * @param <T> type of the state
		 * @return the entry
		 */
		public static <T> Entry<T> of(String text, T state) {
			return new Entry<>(text, state, "");
		}

		/**
		 * Return an entry that is there but cannot be read.
		 * @param problem why, without any content: ends a sentence that begins with "What
		 * is stored cannot be read:"
		 * @param state tells this state of the entry from all others
		 * @param <T> type of the state
		 * @return the entry
		 */
		public static <T> Entry<T> unreadable(String problem, T state) {
			return new Entry<>(null, state, problem);
		}

		/**
		 * Return what tells this state of the entry from all others.
		 * @return the state
		 */
		public T state() {
			return this.state;
		}

		private String text() {
			if (this.text == null) {
				throw new UnreadableTokenException(this.problem);
			}
			return this.text;
		}

	}

	/**
	 * What to write.
	 *
	 * @param text the text
	 * @param version a number that no other content of the principal has
	 * @param writtenAt the current time
	 * @param endOfLife when it becomes useless, at least one second later
	 */
	public record Content(String text, long version, Instant writtenAt, Instant endOfLife) {

		@Override
		public String toString() {
			return "Content[version=" + this.version + ", writtenAt=" + this.writtenAt + ", endOfLife=" + this.endOfLife
					+ "]";
		}

	}

}
