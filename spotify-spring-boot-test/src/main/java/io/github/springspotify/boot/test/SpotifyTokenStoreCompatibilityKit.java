package io.github.springspotify.boot.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link SpotifyTokenStore} has to do. Extend it to check a store of your own,
 * in a project that has JUnit Jupiter and AssertJ. The tests use principals that no other
 * test uses, so the store need not be empty and can be shared by all of them.
 *
 * @since 0.1.0
 */
public abstract class SpotifyTokenStoreCompatibilityKit {

	private static final int CALLERS = 16;

	private static final int RACES = 10;

	private static final Instant NOW = Instant.now();

	private final String id = "u" + UUID.randomUUID().toString().replace("-", "");

	/**
	 * Return the store to check.
	 * @return the store
	 */
	protected abstract SpotifyTokenStore store();

	/**
	 * Return the identity of a user. Override it if the store needs the user's session.
	 * @param principal name of the user
	 * @return the user, the same for the same name
	 */
	protected SpotifyIdentity user(String principal) {
		return SpotifyIdentity.user(principal);
	}

	/**
	 * Return what is kept for a user outside of the application, as it is. Override it to
	 * let the kit search it for what must not be there.
	 * @param user the user
	 * @return what is stored, or {@code null} if there is nothing or it cannot be seen
	 */
	protected @Nullable String stored(SpotifyIdentity user) {
		return null;
	}

	/**
	 * Return what must never be stored. Override it if the application of the test has a
	 * client secret.
	 * @return secrets of the application
	 */
	protected List<String> secrets() {
		return List.of();
	}

	@Test
	void loadsNothingForUnknownUser() {
		assertThat(store().load(user(this.id))).isNull();
	}

	@Test
	void loadsEveryFieldThatWasSaved() {
		StoredToken token = new StoredToken("access", NOW.plusNanos(1), NOW.plusSeconds(3600),
				Set.of("user-read-private", "user-top-read"), "refresh",
				Instant.parse("2026-08-31T23:59:59.123456789Z"), 0);

		assertThat(store().save(user(this.id), token)).isTrue();
		assertThat(loaded(this.id)).isEqualTo(token.withVersion(loaded(this.id).version()));
	}

	@Test
	void loadsTokenWithoutRefreshTokenAndScopes() {
		StoredToken token = new StoredToken("access", NOW, NOW.plusSeconds(3600), Set.of(), null, NOW, 0);
		store().save(user(this.id), token);

		assertThat(loaded(this.id).refreshToken()).isNull();
		assertThat(loaded(this.id).scopes()).isEmpty();
	}

	@Test
	void loadsRefreshTokenWithoutAccessToken() {
		store().save(user(this.id), StoredToken.ofRefreshToken("refresh", NOW));

		assertThat(loaded(this.id).refreshToken()).isEqualTo("refresh");
		assertThat(loaded(this.id).accessToken()).isEmpty();
	}

	@Test
	void loadsTokenWithUnusualCharacters() {
		StoredToken token = new StoredToken("\"a\\c'c\u00e9\u4e16\ud83d\ude00\n", NOW, NOW, Set.of("\u00fc, x"),
				"%s{}$", NOW, 0);
		store().save(user(this.id), token);

		assertThat(loaded(this.id)).isEqualTo(token.withVersion(loaded(this.id).version()));
	}

	@Test
	void loadsLongToken() {
		String longToken = "0123456789".repeat(400);
		store().save(user(this.id), token(longToken));

		assertThat(loaded(this.id).accessToken()).isEqualTo(longToken);
	}

	@Test
	void expiredAccessTokenStillYieldsTheRefreshToken() {
		Instant longAgo = NOW.minusSeconds(86_400);
		store().save(user(this.id),
				new StoredToken("access", longAgo, longAgo.plusSeconds(3600), Set.of(), "refresh", longAgo, 0));

		assertThat(loaded(this.id).refreshToken()).isEqualTo("refresh");
	}

	@Test
	void keepsUsersApart() {
		List<String> principals = principals();
		assertThat(principals)
			.allSatisfy((principal) -> assertThat(store().save(user(principal), tokenOf(principal))).isTrue());

		assertThat(principals).allSatisfy(this::hasOwnToken);
	}

	@Test
	void removesOneUserOnly() {
		List<String> principals = principals();
		principals.forEach((principal) -> store().save(user(principal), tokenOf(principal)));
		String removed = principals.get(0);
		store().remove(user(removed));

		assertThat(store().load(user(removed))).isNull();
		assertThat(principals.subList(1, principals.size())).allSatisfy(this::hasOwnToken);
	}

	private void hasOwnToken(String principal) {
		assertThat(loaded(principal).accessToken()).isEqualTo(tokenOf(principal).accessToken());
	}

	private StoredToken tokenOf(String principal) {
		return token("access of " + principals().indexOf(principal));
	}

	@Test
	void eachSaveHasAnotherVersion() {
		store().save(user(this.id), token("first"));
		StoredToken first = loaded(this.id);
		assertThat(store().save(user(this.id), token("second").withVersion(first.version()))).isTrue();

		assertThat(first.version()).isPositive();
		assertThat(loaded(this.id).accessToken()).isEqualTo("second");
		assertThat(loaded(this.id).version()).isNotEqualTo(first.version());
	}

	@Test
	void refusesStaleVersion() {
		store().save(user(this.id), token("first"));
		StoredToken first = loaded(this.id);
		store().save(user(this.id), token("second").withVersion(first.version()));

		assertThat(store().save(user(this.id), token("late").withVersion(first.version()))).isFalse();
		assertThat(loaded(this.id).accessToken()).isEqualTo("second");
	}

	@Test
	void refusesFirstSaveIfThereIsToken() {
		store().save(user(this.id), token("first"));

		assertThat(store().save(user(this.id), token("another first"))).isFalse();
		assertThat(loaded(this.id).accessToken()).isEqualTo("first");
	}

	@Test
	void refusesVersionOfTokenThatIsNotThere() {
		assertThat(store().save(user(this.id), token("first").withVersion(1))).isFalse();
		assertThat(store().load(user(this.id))).isNull();
	}

	@Test
	void refusesVersionOfRemovedToken() {
		store().save(user(this.id), token("first"));
		StoredToken first = loaded(this.id);
		store().remove(user(this.id));

		assertThat(store().save(user(this.id), first)).isFalse();
		assertThat(store().load(user(this.id))).isNull();
	}

	@Test
	void refusesVersionOfRemovedTokenAfterNewLogin() {
		store().save(user(this.id), token("first"));
		StoredToken first = loaded(this.id);
		store().remove(user(this.id));
		store().save(user(this.id), token("after new login"));

		assertThat(store().save(user(this.id), first)).isFalse();
		assertThat(store().remove(user(this.id), first.version())).isFalse();
		assertThat(loaded(this.id).accessToken()).isEqualTo("after new login");
	}

	@Test
	void removesTheGivenStateOnly() {
		store().save(user(this.id), token("first"));
		StoredToken first = loaded(this.id);
		store().save(user(this.id), token("second").withVersion(first.version()));

		assertThat(store().remove(user(this.id), first.version())).isFalse();
		assertThat(store().remove(user(this.id), loaded(this.id).version())).isTrue();
		assertThat(store().load(user(this.id))).isNull();
		assertThat(store().remove(user(this.id), first.version())).isFalse();
	}

	@Test
	void replacesWhateverIsThere() {
		store().replace(user(this.id), token("first"));
		assertThat(loaded(this.id).accessToken()).isEqualTo("first");

		store().replace(user(this.id), token("second").withVersion(17));
		assertThat(loaded(this.id).accessToken()).isEqualTo("second");
	}

	@Test
	void replacesAfterRemoval() {
		store().replace(user(this.id), token("first"));
		store().remove(user(this.id));
		store().replace(user(this.id), token("second"));

		assertThat(loaded(this.id).accessToken()).isEqualTo("second");
	}

	@Test
	void removesAsOftenAsWanted() {
		store().remove(user(this.id));
		store().save(user(this.id), token("first"));
		store().remove(user(this.id));
		store().remove(user(this.id));

		assertThat(store().load(user(this.id))).isNull();
	}

	@Test
	void storesNoSecretOfTheApplication() {
		store().save(user(this.id), token("access"));
		String stored = stored(user(this.id));

		assertThat(secrets()).noneMatch((secret) -> Secrets.areIn(stored, secret));
	}

	@Test
	void removalLeavesNoTokenBehind() {
		store().save(user(this.id), token("canary-access"));
		store().remove(user(this.id));
		String stored = stored(user(this.id));

		assertThat(Secrets.areIn(stored, "canary-access")).isFalse();
	}

	@RepeatedTest(RACES)
	void oneOfManyConcurrentFirstSavesWins() {
		List<Integer> winners = winners((caller) -> store().save(user(this.id), token("caller " + caller)));

		assertThat(winners).hasSize(1);
		assertThat(loaded(this.id).accessToken()).isEqualTo("caller " + winners.get(0));
	}

	@RepeatedTest(RACES)
	void oneOfManyConcurrentSavesOfOneVersionWins() {
		store().save(user(this.id), token("first"));
		long version = loaded(this.id).version();
		List<Integer> winners = winners(
				(caller) -> store().save(user(this.id), token("caller " + caller).withVersion(version)));

		assertThat(winners).hasSize(1);
		assertThat(loaded(this.id).accessToken()).isEqualTo("caller " + winners.get(0));
	}

	@RepeatedTest(RACES)
	void oneOfManyConcurrentSavesAndRemovalsOfOneVersionWins() {
		store().save(user(this.id), token("first"));
		long version = loaded(this.id).version();
		List<Integer> winners = winners((caller) -> (caller % 2 != 0) ? store().remove(user(this.id), version)
				: store().save(user(this.id), token("caller " + caller).withVersion(version)));

		assertThat(winners).hasSize(1);
		assertThat(store().load(user(this.id)) == null).isEqualTo(winners.get(0) % 2 != 0);
	}

	@Test
	void everyConcurrentReplacementSucceeds() {
		List<Integer> winners = winners((caller) -> {
			store().replace(user(this.id), token("caller " + caller));
			return true;
		});

		assertThat(winners).hasSize(CALLERS);
		assertThat(loaded(this.id).accessToken()).startsWith("caller ");
	}

	@Test
	void concurrentFirstSavesOfDifferentUsersAllSucceed() {
		assertThat(winners((caller) -> store().save(user(this.id + caller), token("caller " + caller))))
			.hasSize(CALLERS);
	}

	/**
	 * Names that a careless store mixes up, cuts off or cannot keep.
	 */
	private List<String> principals() {
		return List.of(this.id, this.id + " ", " " + this.id, this.id + "  ", this.id.toUpperCase(Locale.ROOT),
				this.id + ":a", this.id + "/a", this.id + "%3aa", this.id + "?a", this.id + "*", this.id + "_",
				this.id + "'", this.id + "\\", this.id + "\u0000", this.id + "\n", this.id + "e", this.id + "\u00e9",
				this.id + "e\u0301", this.id + "\u00df", this.id + "ss", this.id + "\u4e16\u754c",
				this.id + "\ud83d\ude00", this.id + "\ud83d", this.id + "\ude00", longName("a"), longName("b"),
				longName("B"), longName("\u00e9"));
	}

	private String longName(String end) {
		return this.id + "x".repeat(200 - this.id.length() - end.length()) + end;
	}

	private StoredToken loaded(String principal) {
		StoredToken token = store().load(user(principal));
		assertThat(token).as("token of '%s'", principal).isNotNull();
		return Objects.requireNonNull(token);
	}

	private static StoredToken token(String accessToken) {
		return new StoredToken(accessToken, NOW, NOW.plusSeconds(3600), Set.of("user-top-read"),
				"refresh of " + accessToken, NOW, 0);
	}

	/**
	 * Let many callers do the same at once.
	 * @param call what each does
	 * @return those who succeeded
	 */
	private static List<Integer> winners(IntPredicate call) {
		CyclicBarrier start = new CyclicBarrier(CALLERS);
		ExecutorService executor = Executors.newFixedThreadPool(CALLERS);
		try {
			List<Future<@Nullable Integer>> calls = new ArrayList<>();
			IntStream.range(0, CALLERS).forEach((caller) -> calls.add(executor.submit(() -> {
				start.await(30, TimeUnit.SECONDS);
				return call.test(caller) ? caller : null;
			})));
			List<Integer> winners = new ArrayList<>();
			for (Future<@Nullable Integer> result : calls) {
				Integer winner = result.get(60, TimeUnit.SECONDS);
				if (winner != null) {
					winners.add(winner);
				}
			}
			return winners;
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new AssertionError("A concurrent call failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", ex);
		}
		finally {
			executor.shutdownNow();
		}
	}

}
