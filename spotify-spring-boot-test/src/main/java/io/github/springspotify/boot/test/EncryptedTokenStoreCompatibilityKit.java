package io.github.springspotify.boot.test;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.github.springspotify.autoconfigure.SpotifyProperties.Encryption;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every token store has to do that encrypts with a {@link TokenCipher}: all that
 * {@link SpotifyTokenStoreCompatibilityKit} asks for with encryption switched on, and
 * what happens when keys change and when somebody has changed what is stored.
 *
 * @since 0.1.0
 */
public abstract class EncryptedTokenStoreCompatibilityKit extends SpotifyTokenStoreCompatibilityKit {

	private static final Map<String, String> OLD_KEY = Map.of("old", randomKey());

	private static final Map<String, String> NEW_KEY = Map.of("new", randomKey());

	private static final Map<String, String> BOTH_KEYS = Map.of("old", OLD_KEY.get("old"), "new", NEW_KEY.get("new"));

	private static final TokenCipher CLEAR = TokenCipher.none();

	private static final TokenCipher OLD = cipher(OLD_KEY, "old", false);

	private static final TokenCipher ROTATED = cipher(BOTH_KEYS, "new", false);

	private static final TokenCipher NEW = cipher(NEW_KEY, "new", false);

	private static final TokenCipher LENIENT = cipher(NEW_KEY, "new", true);

	private static final Instant NOW = Instant.now();

	private final String id = "u" + UUID.randomUUID().toString().replace("-", "");

	/**
	 * Return a store that uses a cipher. All stores that are returned keep their tokens
	 * in the same place.
	 * @param cipher the cipher
	 * @return the store, which may be the same as before for the same cipher
	 */
	protected abstract SpotifyTokenStore store(TokenCipher cipher);

	@Override
	protected final SpotifyTokenStore store() {
		return store(OLD);
	}

	@Override
	protected abstract @Nullable String stored(SpotifyIdentity user);

	/**
	 * Replace what is stored for a user.
	 * @param user a user of whom something is stored
	 * @param content what to store, as {@link #stored(SpotifyIdentity)} returns it
	 */
	protected abstract void overwrite(SpotifyIdentity user, String content);

	/**
	 * Return all that is kept for all users, and whatever else is kept beside it.
	 * Override it to let the kit search more than what is stored for one user.
	 * @return everything
	 */
	protected String everything() {
		return content(this.id);
	}

	@Test
	void storesNoTokenInClear() {
		StoredToken token = new StoredToken("access-" + this.id, NOW, NOW.plusSeconds(3600), Set.of("scope-" + this.id),
				"refresh-" + this.id, NOW, 0);
		store().save(user(this.id), token);
		String everything = everything();

		assertThat(everything).contains(content(this.id));
		assertThat(List.of("access-", "refresh-", "scope-"))
			.noneMatch((canary) -> Secrets.areIn(everything, canary + this.id));
		assertThat(secrets()).noneMatch((secret) -> Secrets.areIn(everything, secret));
	}

	@Test
	void sameTokenIsNeverStoredTheSameWay() {
		store().save(user(this.id), token("access"));
		String first = stored(user(this.id));
		store().replace(user(this.id), token("access"));

		assertThat(stored(user(this.id))).isNotEqualTo(first);
	}

	@Test
	void readsWhatAnOldKeyWroteAndWritesWithTheNewOne() {
		store(OLD).save(user(this.id), token("first"));
		StoredToken first = loaded(ROTATED);
		assertThat(store(NEW).load(user(this.id))).isNull();
		assertThat(store(ROTATED).save(user(this.id), token("second").withVersion(first.version()))).isTrue();

		assertThat(first.accessToken()).isEqualTo("first");
		assertThat(loaded(NEW).accessToken()).isEqualTo("second");
	}

	@Test
	void removesWhatAnOldKeyWrote() {
		store(OLD).save(user(this.id), token("first"));

		assertThat(store(ROTATED).remove(user(this.id), loaded(ROTATED).version())).isTrue();
		assertThat(store(OLD).load(user(this.id))).isNull();
	}

	@Test
	void userLogsInAgainWhenTheKeyIsGone() {
		store(OLD).save(user(this.id), token("lost"));
		assertThat(store(NEW).load(user(this.id))).isNull();
		store(NEW).replace(user(this.id), token("found"));

		assertThat(loaded(NEW).accessToken()).isEqualTo("found");
	}

	@Test
	void keyThatComesBackFindsItsTokens() {
		store(OLD).save(user(this.id), token("access"));
		assertThat(store(NEW).load(user(this.id))).isNull();

		assertThat(loaded(OLD).accessToken()).isEqualTo("access");
	}

	@Test
	void userLogsInAgainWhenEncryptionIsSwitchedOff() {
		store(OLD).save(user(this.id), token("lost"));
		assertThat(store(CLEAR).load(user(this.id))).isNull();
		store(CLEAR).replace(user(this.id), token("found"));

		assertThat(loaded(CLEAR).accessToken()).isEqualTo("found");
		assertThat(Secrets.areIn(stored(user(this.id)), "found")).isTrue();
	}

	@Test
	void tokenInClearIsRefused() {
		store(CLEAR).save(user(this.id), token("access"));
		assertThat(store(NEW).load(user(this.id))).isNull();

		assertThat(loaded(CLEAR).accessToken()).isEqualTo("access");
	}

	@Test
	void tokenInClearIsAcceptedIfWantedAndEncryptedWhenItIsSavedAgain() {
		store(CLEAR).save(user(this.id), token("canary-access"));
		StoredToken token = loaded(LENIENT);
		assertThat(store(LENIENT).save(user(this.id), token)).isTrue();

		assertThat(Secrets.areIn(stored(user(this.id)), "canary-access")).isFalse();
		assertThat(loaded(NEW).accessToken()).isEqualTo("canary-access");
	}

	@Test
	void tokenOfAnotherUserCannotBeRead() {
		String other = this.id + "other";
		store().save(user(this.id), token("mine"));
		store().save(user(other), token("of another user"));
		overwrite(user(this.id), content(other));

		assertThat(store().load(user(this.id))).isNull();
		assertThat(loaded(other).accessToken()).isEqualTo("of another user");
		store().replace(user(this.id), token("mine again"));
		assertThat(loaded(this.id).accessToken()).isEqualTo("mine again");
	}

	@Test
	void whatWasChangedOrCutOffCannotBeRead() {
		store().save(user(this.id), token("access"));
		String whole = content(this.id);
		int middle = whole.length() / 2;
		char other = (whole.charAt(middle) != 'A') ? 'A' : 'B';
		overwrite(user(this.id), whole.substring(0, middle) + other + whole.substring(middle + 1));
		assertThat(store().load(user(this.id))).isNull();
		overwrite(user(this.id), whole.substring(0, middle));

		assertThat(store().load(user(this.id))).isNull();
		overwrite(user(this.id), whole);
		assertThat(loaded(this.id).accessToken()).isEqualTo("access");
	}

	private String content(String principal) {
		return Objects.requireNonNull(stored(user(principal)));
	}

	private StoredToken loaded(String principal) {
		return Objects.requireNonNull(store().load(user(principal)));
	}

	private StoredToken loaded(TokenCipher cipher) {
		return Objects.requireNonNull(store(cipher).load(user(this.id)));
	}

	private static StoredToken token(String accessToken) {
		return new StoredToken(accessToken, NOW, NOW.plusSeconds(3600), Set.of("canary-scope"), "canary-refresh", NOW,
				0);
	}

	private static TokenCipher cipher(Map<String, String> keys, String active, boolean acceptUnencrypted) {
		return TokenCipher.of(new Encryption(keys, active, acceptUnencrypted));
	}

	private static String randomKey() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

}
