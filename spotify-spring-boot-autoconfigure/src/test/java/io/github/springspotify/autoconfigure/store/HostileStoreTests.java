package io.github.springspotify.autoconfigure.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries that were damaged, or put in the place of others. With
 * {@code -Dhostile.seeds=100000} there are more of them.
 */
class HostileStoreTests {

	private static final int SEEDS = Integer.getInteger("hostile.seeds", 2000);

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	private static final StoredToken TOKEN = new StoredToken("canary-access", NOW, NOW.plusSeconds(3600),
			Set.of("user-top-read", "user-library-read"), "canary-refresh", NOW, 0);

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final Map<String, String> entries = new ConcurrentHashMap<>();

	@Test
	void damagedEntryIsATokenOrNone() {
		EncodedSpotifyTokenStore<String> store = new MapStore(TokenCipher.none());
		String written = written(store);
		int tokens = 0;
		for (int seed = 0; seed < SEEDS; seed++) {
			this.entries.put("aurora", damaged(written, new Random(seed)));
			StoredToken loaded = store.load(this.user);
			if (loaded != null) {
				tokens++;
				assertThat(loaded.metadata()).as("seed " + seed).isNotNull();
				assertThat(store.save(this.user, loaded)).as("seed " + seed).isTrue();
			}
		}
		printRow("in clear", tokens);
	}

	@Test
	void damagedEntryThatWasEncryptedIsTheTokenOrNone() {
		EncodedSpotifyTokenStore<String> store = new MapStore(cipher());
		String written = written(store);
		int tokens = 0;
		for (int seed = 0; seed < SEEDS; seed++) {
			String damaged = damaged(written, new Random(seed));
			this.entries.put("aurora", damaged);
			StoredToken loaded = store.load(this.user);
			assertThat(loaded == null || "canary-refresh".equals(loaded.refreshToken())).as("seed " + seed).isTrue();
			assertThat(this.entries.get("aurora")).as("left as it was").isEqualTo(damaged);
			tokens += (loaded != null) ? 1 : 0;
		}
		printRow("encrypted", tokens);
	}

	/**
	 * Print a row of the table in {@code docs/what-happens-when.md}.
	 */
	private static void printRow(String how, int tokens) {
		double percent = 100.0 * tokens / SEEDS;
		System.out
			.println(String.format(Locale.ROOT, "| entries of token stores, %s | %d | %.0f %% | %.0f %% | - | 0 |", how,
					SEEDS, percent, 100 - percent));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "null", "[]", "{}", "enc1:", "enc1:k1:", "enc1:k2:AAAA", "enc2:k1:AAAA", "\u0000" })
	void whatIsNoTokenIsReplacedByTheNextLogin(String rubbish) {
		EncodedSpotifyTokenStore<String> store = new MapStore(cipher());
		this.entries.put("aurora", rubbish);

		assertThat(store.load(this.user)).isNull();
		assertThat(store.save(this.user, TOKEN)).isTrue();
		assertThat(store.load(this.user)).extracting(StoredToken::refreshToken).isEqualTo("canary-refresh");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z",
			"+294247-01-10T04:00:54Z", "1969-12-31T23:59:59Z" })
	void timesThatNobodyCanReckonWithMakeNoToken(String time) {
		EncodedSpotifyTokenStore<String> store = new MapStore(TokenCipher.none());
		String written = written(store);
		for (String name : Set.of("issuedAt", "expiresAt", "authorizedAt")) {
			this.entries.put("aurora",
					written.replaceFirst("\"" + name + "\":\"[^\"]+\"", "\"" + name + "\":\"" + time + "\""));
			assertThat(store.load(this.user)).as(name).isNull();
		}
	}

	@Test
	void entryOfAnotherUserIsNone() {
		EncodedSpotifyTokenStore<String> store = new MapStore(cipher());
		this.entries.put("bram", written(store));
		assertThat(store.load(SpotifyIdentity.user("bram"))).isNull();
	}

	private String written(EncodedSpotifyTokenStore<String> store) {
		store.save(this.user, TOKEN);
		return this.entries.get("aurora");
	}

	private static String damaged(String text, Random random) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int place = random.nextInt(bytes.length);
		return switch (random.nextInt(5)) {
			case 0 -> text.substring(0, place);
			case 1 -> text.substring(place);
			case 2 -> text.substring(0, place) + text;
			case 3 -> text.substring(0, place) + random.nextInt() + text.substring(place);
			default -> {
				for (int i = random.nextInt(3); i >= 0; i--) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
				yield new String(bytes, StandardCharsets.UTF_8);
			}
		};
	}

	private static TokenCipher cipher() {
		String key = Base64.getEncoder()
			.encodeToString("canary-canary-canary-canary-cana".getBytes(StandardCharsets.UTF_8));
		return TokenCipher.of(new SpotifyProperties.Encryption(Map.of("k1", key), null, false));
	}

	private final class MapStore extends EncodedSpotifyTokenStore<String> {

		MapStore(TokenCipher cipher) {
			super(cipher, Clock.systemUTC(), (event) -> {
			});
		}

		@Override
		protected @Nullable Entry<String> read(String principal) {
			String text = HostileStoreTests.this.entries.get(principal);
			return (text != null) ? Entry.of(text, text) : null;
		}

		@Override
		protected boolean write(String principal, @Nullable Entry<String> expected, Content content) {
			boolean unchanged = Objects.equals(HostileStoreTests.this.entries.get(principal),
					(expected != null) ? expected.state() : null);
			if (unchanged) {
				HostileStoreTests.this.entries.put(principal, content.text());
			}
			return unchanged;
		}

		@Override
		protected void delete(String principal) {
			HostileStoreTests.this.entries.remove(principal);
		}

		@Override
		protected boolean delete(String principal, Entry<String> expected) {
			return HostileStoreTests.this.entries.remove(principal, expected.state());
		}

	}

}
