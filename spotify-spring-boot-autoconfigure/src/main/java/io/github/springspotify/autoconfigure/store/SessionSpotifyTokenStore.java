package io.github.springspotify.autoconfigure.store;

import java.util.stream.IntStream;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import io.github.springspotify.token.SpotifyTokenListener;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a user's token in the user's own web session, and gives it only to that user.
 * Outside a request there is no session and so no token. The attribute is a piece of
 * text, so that every kind of session store can write it.
 *
 * @since 0.1.0
 */
public final class SessionSpotifyTokenStore implements SpotifyTokenStore {

	private static final String ATTRIBUTE = "io.github.springspotify.TOKEN";

	/**
	 * What changes of a user's token are made under, one after the other. Not the
	 * session: several requests can see it through objects of their own, and applications
	 * that synchronize on it wait there for calls, and so for this store.
	 */
	private static final Object[] LOCKS = IntStream.range(0, 64).mapToObj((i) -> new Object()).toArray();

	/**
	 * No encoded principal has it.
	 */
	private static final String SEPARATOR = " ";

	private final TokenText text;

	/**
	 * Create a store.
	 * @param cipher encrypts the text
	 * @param listener hears of users whose token cannot be read
	 */
	public SessionSpotifyTokenStore(TokenCipher cipher, SpotifyTokenListener listener) {
		this.text = new TokenText(cipher, listener);
	}

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		SpotifySession session = user.session();
		return (session != null) ? read(session, user) : null;
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		SpotifySession session = user.session();
		if (session == null) {
			throw new IllegalStateException("There is no session to keep the Spotify token of " + user
					+ " in. Set 'spotify.token-store.type' to 'memory' for calls outside requests.");
		}
		synchronized (lockOf(user)) {
			StoredToken current = read(session, user);
			if (((current != null) ? current.version() : 0) != token.version()) {
				return false;
			}
			String principal = EncodedPrincipal.of(user.principal());
			session.set(ATTRIBUTE, principal + SEPARATOR + this.text.write(principal, token.nextState()));
			return true;
		}
	}

	@Override
	public void remove(SpotifyIdentity user) {
		SpotifySession session = user.session();
		if (session == null) {
			return;
		}
		synchronized (lockOf(user)) {
			if (find(session, EncodedPrincipal.of(user.principal())) != null) {
				session.remove(ATTRIBUTE);
			}
		}
	}

	@Override
	public boolean remove(SpotifyIdentity user, long version) {
		SpotifySession session = user.session();
		if (session == null) {
			return false;
		}
		synchronized (lockOf(user)) {
			return SpotifyTokenStore.super.remove(user, version);
		}
	}

	private static Object lockOf(SpotifyIdentity user) {
		return LOCKS[Math.floorMod(user.hashCode(), LOCKS.length)];
	}

	private @Nullable StoredToken read(SpotifySession session, SpotifyIdentity user) {
		String principal = EncodedPrincipal.of(user.principal());
		String found = find(session, principal);
		return (found != null) ? this.text.read(user, principal, () -> found) : null;
	}

	private static @Nullable String find(SpotifySession session, String principal) {
		String start = principal + SEPARATOR;
		return (session.get(ATTRIBUTE) instanceof String attribute && attribute.startsWith(start))
				? attribute.substring(start.length()) : null;
	}

}
