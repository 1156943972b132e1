package io.github.springspotify;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.SharedCache.Listener;
import io.github.springspotify.error.NotCachedException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.MapSharedCache;
import io.github.springspotify.support.MutableClock;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two instances of an application, over HTTP, that keep answers for each other.
 */
@Timeout(30)
class SharedCacheTests {

	private static final String FRESH = "private, max-age=600";

	private static final List<SpotifyUri> ALBUM = List.of(SpotifyUri.parse("spotify:album:4aawyAB9vmqN3uQ7FjRGTy"));

	private final RawServer server = RawServer.start();

	private final MutableClock clock = new MutableClock();

	private final MapSharedCache shared = new MapSharedCache();

	private final SpotifyClient one = client();

	private final SpotifyClient two = client();

	private SpotifyClient client() {
		return builder().build();
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.tokenProvider((identity) -> Mono
				.just(AccessToken.of(identity.isApplication() ? "application" : identity.principal())))
			.apiBaseUrl(this.server.url("/v1"))
			.clock(this.clock)
			.maxRetries(0)
			.sharedCache(this.shared);
	}

	@AfterEach
	void close() {
		this.one.close();
		this.two.close();
		this.server.close();
	}

	@Test
	void otherInstanceAsksNothingAndGivesTheSame() {
		this.server.on("/v1/albums/a", album("a", FRESH));
		Object asked = this.one.albums().get("a");
		this.shared.awaitWrites(1);
		assertThat(this.two.albums().get("a")).isEqualTo(asked);
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.two.cache().stats().hits()).isOne();
	}

	@Test
	void hitHereDoesNotLookThere() {
		this.server.on("/v1/albums/a", album("a", FRESH));
		this.one.albums().get("a");
		this.shared.awaitWrites(1);
		this.two.albums().get("a");
		assertThat(this.two.albums().get("a")).isSameAs(this.two.albums().get("a"));
		assertThat(this.shared.lookUps()).isEqualTo(2);
	}

	@Test
	void usersApplicationAndLanguagesAreKeptApart() {
		this.server.otherwise((request,
				out) -> album(request.header("Authorization") + request.header("Accept-Language") + request.target(),
						"public, max-age=600")
					.write(request, out));
		List<SpotifyClient> views = List.of(this.one.asUser("alice"), this.one.asUser("bob"), this.one.asApp(),
				this.one.asUser("alice").withLocale(Locale.JAPANESE));
		List<String> asked = views.stream().map((view) -> String.valueOf(view.albums().get("a").id())).toList();
		this.shared.awaitWrites(4);
		assertThat(asked).doesNotHaveDuplicates();
		assertThat(this.shared.values()).hasSize(4);
		assertThat(this.two.asUser("bob").albums().get("a").id()).isEqualTo(asked.get(1));
		assertThat(this.two.asUser("carol").albums().get("a").id()).contains("carol");
	}

	@Test
	void namesTellNobodyAndBodiesAreCompressed() {
		String secret = "Glass Harbour ".repeat(100);
		this.server.on("/v1/me", json("{\"id\":\"alice\",\"display_name\":\"" + secret + "\"}", FRESH));
		this.one.asUser("alice").users().getCurrent();
		this.shared.awaitWrites(1);
		assertThat(this.shared.values()).allSatisfy((name, value) -> {
			assertThat(name).doesNotContain("alice").hasSize(43);
			assertThat(value).hasSizeLessThan(500);
		});
	}

	@Test
	void staleAnswerOfAnotherInstanceIsConfirmedAndKeptAgain() {
		this.server.on("/v1/albums/a", answer("a", Map.of("Cache-Control", "max-age=10", "ETag", "\"1\"")),
				Answers.of(304, "", "", Map.of("Cache-Control", "max-age=600", "ETag", "\"1\"")));
		Object asked = this.one.albums().get("a");
		this.shared.awaitWrites(1);
		this.clock.advance(Duration.ofSeconds(60));
		assertThat(this.two.albums().get("a")).isEqualTo(asked);
		this.shared.awaitWrites(1);
		this.one.albums().get("a");
		assertThat(this.server.requests()).extracting((request) -> request.header("If-None-Match"))
			.containsExactly(null, "\"1\"");
	}

	@Test
	void staleAnswerOfAnotherInstanceIsGivenWhenSpotifyFails() {
		this.server.on("/v1/albums/a", album("a", "max-age=10"), Answers.json(503, "{}"));
		this.one.albums().get("a");
		this.shared.awaitWrites(1);
		this.clock.advance(Duration.ofSeconds(60));
		assertThat(this.two.albums().get("a").id()).isEqualTo("a");
		assertThat(this.two.cache().stats().stale()).isOne();
	}

	@Test
	void answerThatSpotifyRefusesIsNotThereAnyMore() {
		this.server.on("/v1/albums/a", answer("a", Map.of("Cache-Control", "max-age=10", "ETag", "\"1\"")),
				Answers.json(404, "{}"));
		this.one.albums().get("a");
		this.shared.awaitWrites(1);
		this.clock.advance(Duration.ofSeconds(60));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.two.albums().get("a"));
		assertThat(this.shared.awaitWrites(1).values()).isEmpty();
	}

	@Test
	void livesAsLongAsItIsOfUse() {
		this.server.on("/v1/albums/a", album("a", "max-age=600"));
		this.one.albums().get("a");
		assertThat(this.shared.awaitWrites(1).life()).isEqualTo(Duration.ofSeconds(600 + 3600));
	}

	@Test
	void whatCanBeConfirmedLivesForADay() {
		this.server.on("/v1/albums/a", answer("a", Map.of("Cache-Control", "max-age=0", "ETag", "\"1\"")));
		this.one.albums().get("a");
		assertThat(this.shared.awaitWrites(1).life()).isEqualTo(CacheSettings.DEFAULT.retention());
	}

	@Test
	void whatMayNotBeKeptIsNotKeptThere() {
		this.server.on("/v1/albums/a", album("a", "no-store"));
		this.one.albums().get("a");
		assertThat(this.shared.awaitWrites(1).values()).isEmpty();
	}

	@Test
	void variantsAreOnlyGivenToWhomTheySuit() {
		this.server.on("/v1/albums/a", answer("a", Map.of("Cache-Control", "max-age=600", "Vary", "Accept-Language")));
		this.one.withLocale(Locale.GERMAN).albums().get("a");
		this.shared.awaitWrites(1);
		this.two.withLocale(Locale.GERMAN).albums().get("a");
		this.two.withLocale(Locale.JAPANESE).albums().get("a");
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void bareListCannotBeChanged() {
		this.server.on("/v1/me/library/contains", json("[true]", FRESH));
		this.one.library().contains(ALBUM);
		this.shared.awaitWrites(1);
		List<Boolean> found = this.two.library().contains(ALBUM);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> found.add(false));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void refreshAsksSpotifyAndOnlyCachedLooksThere() {
		this.server.on("/v1/albums/a", album("a", FRESH), album("b", FRESH));
		this.one.albums().get("a");
		this.shared.awaitWrites(1);
		assertThat(this.two.withCache(CacheMode.REFRESH).albums().get("a").id()).isEqualTo("b");
		this.shared.awaitWrites(1);
		assertThat(client().withCache(CacheMode.ONLY_CACHED).albums().get("a").id()).isEqualTo("b");
		assertThatExceptionOfType(NotCachedException.class)
			.isThrownBy(() -> this.two.withCache(CacheMode.ONLY_CACHED).albums().get("c"));
	}

	@Test
	void writeIsForgottenByOtherInstances() {
		this.server.on("/v1/me/playlists", json("{\"items\":[],\"total\":1}", FRESH),
				json("{\"items\":[],\"total\":2}", FRESH));
		this.server.on("/v1/me/library", Answers.json("{}"));
		this.one.asUser("alice").playlists().getForCurrentUser();
		this.shared.awaitWrites(1);
		this.two.asUser("alice").playlists().getForCurrentUser();
		this.one.asUser("alice").library().save(ALBUM);
		this.shared.awaitWrites(1);
		assertThat(this.two.asUser("alice").playlists().getForCurrentUser().total()).isEqualTo(2);
		assertThat(this.server.requests("/v1/me/playlists")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "everything", "user", "resource", "path" })
	void clearingReachesTheOtherInstanceAndLeavesTheRest(String what) {
		this.server.on("/v1/albums/a", album("a", FRESH)).on("/v1/albums/b", album("b", FRESH));
		this.one.asUser("alice").albums().get("a");
		this.one.asUser("bob").albums().get("b");
		this.shared.awaitWrites(2);
		this.two.asUser("alice").albums().get("a");
		clear(what);
		this.shared.awaitWrites(1);
		this.two.asUser("alice").albums().get("a");
		this.two.asUser("bob").albums().get("b");
		assertThat(this.server.requests("/v1/albums/a")).hasSize(2);
		assertThat(this.server.requests("/v1/albums/b")).hasSize("everything".equals(what) ? 2 : 1);
	}

	private void clear(String what) {
		switch (what) {
			case "everything" -> this.one.cache().clear();
			case "user" -> this.one.cache().clear(SpotifyIdentity.user("alice"));
			case "resource" -> this.one.cache().clear(SpotifyUri.parse("spotify:album:a"));
			default -> this.one.cache().clear("/albums/a");
		}
	}

	@Test
	void answerThatWasAskedForBeforeAWriteIsNotUsedAfterIt() throws Exception {
		CountDownLatch written = new CountDownLatch(1);
		this.server.on("/v1/albums/a", Answers.after(written, album("before", FRESH)), album("after", FRESH));
		CompletableFuture<?> read = this.one.reactive().albums().get("a").toFuture();
		while (this.server.requests().isEmpty()) {
			Thread.onSpinWait();
		}
		this.two.cache().clear("/albums");
		this.shared.awaitWrites(1);
		written.countDown();
		read.get(10, TimeUnit.SECONDS);
		this.shared.awaitWrites(1);
		assertThat(this.two.albums().get("a").id()).isEqualTo("after");
	}

	@Test
	void instanceSeesItsOwnWriteBeforeTheOthersDo() {
		CountDownLatch slow = new CountDownLatch(1);
		this.server.on("/v1/albums/a", album("before", FRESH), album("after", FRESH));
		this.one.albums().get("a");
		this.shared.awaitWrites(1);
		this.shared.first(() -> await(slow));
		this.one.cache().clear("/albums/a");
		assertThat(this.one.albums().get("a").id()).isEqualTo("after");
		slow.countDown();
	}

	@Test
	void whatCouldNotBeForgottenIsForgottenBeforeTheNextLookUp() {
		this.server.on("/v1/albums/a", album("before", FRESH), album("after", FRESH))
			.on("/v1/albums/b", album("b", "no-store"));
		this.one.albums().get("a");
		this.shared.awaitWrites(1);
		this.shared.first(SharedCacheTests::fail);
		this.one.cache().clear("/albums/a");
		this.shared.first(() -> {
		});
		int lookUps = this.shared.lookUps();
		while (this.shared.lookUps() == lookUps) {
			this.clock.advance(Duration.ofSeconds(10));
			this.one.albums().get("b");
		}
		assertThat(this.two.albums().get("a").id()).isEqualTo("after");
	}

	@Test
	void whatCannotBeForgottenWhileADebtIsPaidIsForgottenLater() {
		this.server.on("/v1/albums/a", album("before", FRESH), album("after", FRESH)).otherwise(album("b", "no-store"));
		forgetInVain("/albums/b");
		this.clock.advance(Duration.ofSeconds(10));
		AtomicBoolean paying = new AtomicBoolean();
		this.shared.listen(new Listener() {

			@Override
			public void told(byte[] message) {
				if (paying.compareAndSet(false, true)) {
					SharedCacheTests.this.two.albums().get("a");
					SharedCacheTests.this.shared.awaitWrites(1);
					forgetInVain("/albums/a");
				}
			}

			@Override
			public void missed() {
			}

		});
		this.one.albums().get("b");
		assertThat(this.one.albums().get("a").id()).isEqualTo("after");
	}

	private void forgetInVain(String path) {
		this.shared.first(SharedCacheTests::fail);
		this.one.albums().get("c");
		this.one.cache().clear(path);
		this.shared.first(() -> {
		});
	}

	@Test
	void whatWasMissedIsForgottenHere() {
		this.server.on("/v1/albums/a", album("a", FRESH));
		this.one.albums().get("a");
		this.shared.awaitWrites(1);
		this.shared.listeners().get(0).missed();
		assertThat(this.one.cache().stats().entries()).isZero();
		this.shared.listeners().get(0).told(new byte[] { 1, 2, 3 });
		this.one.albums().get("a");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void callersShareTheLookUp() {
		this.server.on("/v1/albums/a", album("a", FRESH));
		CountDownLatch slow = new CountDownLatch(1);
		this.shared.first(() -> await(slow));
		CompletableFuture<List<String>> found = Flux.range(0, 50)
			.flatMap((i) -> this.one.reactive().albums().get("a").map((album) -> Objects.requireNonNull(album.id())),
					50)
			.collectList()
			.toFuture();
		slow.countDown();
		assertThat(found.join()).hasSize(50);
		assertThat(this.shared.lookUps()).isOne();
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void failureCostsOneAttemptEveryTenSeconds() {
		this.server.otherwise(album("a", "no-store"));
		this.shared.first(SharedCacheTests::fail);
		for (int i = 0; i < 5; i++) {
			assertThat(this.one.albums().get("a").id()).isEqualTo("a");
		}
		assertThat(this.shared.lookUps()).isOne();
		this.clock.advance(Duration.ofSeconds(10));
		this.one.albums().get("a");
		assertThat(this.shared.lookUps()).isEqualTo(2);
	}

	@Test
	void silenceCostsOneTimeout() {
		this.server.otherwise(album("a", "no-store"));
		CountDownLatch never = new CountDownLatch(1);
		this.shared.timeout(Duration.ofMillis(500));
		this.shared.first(() -> await(never));
		for (int i = 0; i < 5; i++) {
			assertThat(this.one.albums().get("a").id()).isEqualTo("a");
		}
		assertThat(this.shared.lookUps()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "rubbish", "\1rubbish" })
	void rubbishIsNoAnswer(String rubbish) {
		this.server.on("/v1/albums/a", album("a", FRESH), album("b", FRESH));
		this.one.albums().get("a");
		this.shared.awaitWrites(1).values().replaceAll((name, value) -> rubbish.getBytes());
		assertThat(this.two.albums().get("a").id()).isEqualTo("b");
		this.shared.awaitWrites(1);
		assertThat(client().albums().get("a").id()).isEqualTo("b");
	}

	private static void fail() {
		throw new IllegalStateException("away");
	}

	@Test
	void timeOfTheLookUpIsPartOfTheCall() throws Exception {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		CountDownLatch slow = new CountDownLatch(1);
		this.shared.first(() -> await(slow));
		this.server.on("/v1/albums/a", Answers.silence());
		try (SpotifyClient client = builder().scheduler(time).timeout(Duration.ofMillis(500)).build()) {
			CompletableFuture<?> call = client.reactive().albums().get("a").toFuture();
			time.advanceTimeBy(Duration.ofMillis(400));
			slow.countDown();
			this.server.awaitRequests(1);
			time.advanceTimeBy(Duration.ofMillis(100));
			assertThat(call).failsWithin(Duration.ofSeconds(10))
				.withThrowableThat()
				.withMessageEndingWith("it had been waiting for the answer of 127.0.0.1 for 100 ms.");
		}
	}

	@Test
	void lookUpEndsWithTheTimeOfTheCall() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		CountDownLatch never = new CountDownLatch(1);
		this.shared.first(() -> await(never));
		try (SpotifyClient client = builder().scheduler(time).timeout(Duration.ofMillis(100)).build()) {
			CompletableFuture<?> call = client.reactive().albums().get("a").toFuture();
			time.advanceTimeBy(Duration.ofMillis(100));
			assertThat(call).failsWithin(Duration.ZERO)
				.withThrowableThat()
				.withMessageContaining("GET /albums/{id} did not end within its timeout of 100 ms");
		}
		never.countDown();
		assertThat(this.server.requests()).isEmpty();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Answer album(String id, String cacheControl) {
		return answer(id, Map.of("Cache-Control", cacheControl));
	}

	private static Answer answer(String id, Map<String, String> headers) {
		return Answers.of(200, "application/json", "{\"id\":\"" + id + "\",\"type\":\"album\",\"popularity\":\"12\"}",
				headers);
	}

	private static Answer json(String body, String cacheControl) {
		return Answers.of(200, "application/json", body, Map.of("Cache-Control", cacheControl));
	}

}
