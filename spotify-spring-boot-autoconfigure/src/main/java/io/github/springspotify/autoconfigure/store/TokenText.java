package io.github.springspotify.autoconfigure.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyReauthorizationRequiredEvent;
import io.github.springspotify.token.SpotifyTokenListener;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns tokens into text that can be read for their user only, and back. Text that is not
 * a token counts as none, which is logged and told to the listener once for each user.
 */
final class TokenText {

	private static final Logger logger = LoggerFactory.getLogger(TokenText.class);

	private static final int MAX_REPORTED = 10_000;

	private final StoredTokenCodec codec = new StoredTokenCodec();

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	private final TokenCipher cipher;

	private final SpotifyTokenListener listener;

	TokenText(TokenCipher cipher, SpotifyTokenListener listener) {
		this.cipher = cipher;
		this.listener = listener;
	}

	String write(String principal, StoredToken token) {
		this.reported.remove(principal);
		return this.cipher.encrypt(owner(principal), this.codec.encode(token));
	}

	/**
	 * Return the token.
	 * @param user the user
	 * @param principal the user's encoded principal
	 * @param text returns the text, or throws {@link UnreadableTokenException}
	 * @return the token, or {@code null} if it cannot be read
	 */
	@Nullable StoredToken read(SpotifyIdentity user, String principal, Supplier<String> text) {
		try {
			return this.codec.decode(this.cipher.decrypt(owner(principal), text.get()));
		}
		catch (UnreadableTokenException ex) {
			if (this.reported.size() < MAX_REPORTED && this.reported.add(principal)) {
				logger.warn(
						"What is stored as the Spotify token of {} cannot be read: {}. The user has to log in again",
						user, ex.getMessage());
				publish(new SpotifyReauthorizationRequiredEvent(user.principal(), null));
			}
			return null;
		}
	}

	/**
	 * A listener that fails must not stop the user from logging in again.
	 */
	private void publish(SpotifyReauthorizationRequiredEvent event) {
		try {
			this.listener.onTokenEvent(event);
		}
		catch (RuntimeException ex) {
			logger.warn("A listener failed on {}", event, ex);
		}
	}

	/**
	 * Return to whom text is bound. The registration has no ':' in it.
	 */
	private static String owner(String principal) {
		return EncodedSpotifyTokenStore.REGISTRATION_ID + ":" + principal;
	}

}
