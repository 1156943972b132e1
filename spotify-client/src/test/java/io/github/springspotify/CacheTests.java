package io.github.springspotify;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.CacheStats;
import io.github.springspotify.cache.ResourceGroup;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.NotCachedException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.MutableClock;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyDisconnectedEvent;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What callers see of the cache, over HTTP.
 */
@Timeout(30)
class CacheTests {

	private final RawServer server = RawServer.start();

	private final MutableClock clock = new MutableClock();

	private final AtomicInteger tokens = new AtomicInteger();

	private final SpotifyTokenProvider provider = (identity) -> Mono.fromCallable(() -> {
		this.tokens.incrementAndGet();
		return AccessToken.of(identity.isApplication() ? "application" : identity.principal());
	});

	private final SpotifyClient client = builder().build();

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.tokenProvider(this.provider)
			.apiBaseUrl(this.server.url("/v1"))
			.clock(this.clock)
			.maxRetries(0);
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void freshAnswerIsGivenWithoutRequestAndToken() {
		this.server.on("/v1/albums/a", album("a", "public, max-age=7200"));
		Object first = this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(7199));
		assertThat(this.client.albums().get("a")).isSameAs(first);
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.tokens).hasValue(1);
	}

	@Test
	void nothingIsSentForACallerWhoWantsNothingSent() {
		this.server.on("/v1/albums/a", album("a", "max-age=60, stale-while-revalidate=60"));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(90));
		assertThatExceptionOfType(NotCachedException.class)
			.isThrownBy(() -> this.client.withCache(CacheMode.ONLY_CACHED).albums().get("a"));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void answerWithoutTheValueThatWasPromisedIsNotKept() {
		this.server.on("/v1/albums/a", Answers.of(204, "", "", Map.of("Cache-Control", "max-age=60")));
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(SpotifyResponseException.class).isThrownBy(() -> this.client.albums().get("a"));
		}
	}

	@Test
	void staleAnswerIsAskedForAgain() {
		this.server.on("/v1/albums/a", album("a", "public, max-age=7200"), album("b", "public, max-age=7200"));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(7200));
		assertThat(this.client.albums().get("a").id()).isEqualTo("b");
	}

	@Test
	void answerWithValidatorIsConfirmed() {
		this.server.on("/v1/albums/a", answer("a", Map.of("Cache-Control", "public, max-age=0", "ETag", "\"1\"")),
				Answers.of(304, "", "", Map.of("Cache-Control", "max-age=60", "ETag", "\"1\"")));
		Object first = this.client.albums().get("a");
		assertThat(this.client.albums().get("a")).isSameAs(first);
		assertThat(this.client.albums().get("a")).isSameAs(first);
		assertThat(this.server.requests()).extracting((request) -> request.header("If-None-Match"))
			.containsExactly(null, "\"1\"");
		assertThat(this.client.cache().stats()).isEqualTo(new CacheStats(1, 1, 1, 0, 0, 1, 3355));
	}

	@Test
	void confirmedAnswerIsAsYoungAsItsConfirmation() {
		this.server
			.on("/v1/albums/a",
					answer("a",
							Map.of("Cache-Control", "max-age=60", "ETag", "\"1\"", "Age", "60", "Date",
									"Sat, 21 Nov 2026 09:00:00 GMT")),
					Answers.of(304, "", "", Map.of("ETag", "\"1\"")));
		this.client.albums().get("a");
		this.client.albums().get("a");
		this.client.albums().get("a");
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void answerThatWasModifiedIsConfirmedByDate() {
		String modified = "Sat, 21 Nov 2026 09:00:00 GMT";
		this.server.on("/v1/albums/a", answer("a", Map.of("Last-Modified", modified)), Answers.of(304, "", ""));
		this.client.albums().get("a");
		assertThat(this.client.albums().get("a").id()).isEqualTo("a");
		assertThat(this.server.requests()).extracting((request) -> request.header("If-Modified-Since"))
			.containsExactly(null, modified);
	}

	@Test
	void confirmationOfAnotherAnswerIsNotBelieved() {
		this.server.on("/v1/albums/a", answer("a", Map.of("ETag", "\"1\"")),
				Answers.of(304, "", "", Map.of("ETag", "\"2\"")), answer("b", Map.of("ETag", "\"2\"")));
		this.client.albums().get("a");
		assertThat(this.client.albums().get("a").id()).isEqualTo("b");
		assertThat(this.server.requests().get(2).header("If-None-Match")).isNull();
	}

	@Test
	void usersDoNotGetEachOthersAnswers() {
		this.server.on("/v1/me", echo("private, max-age=600"));
		for (String user : List.of("alice", "bob", "alice", "bob")) {
			assertThat(this.client.asUser(user).users().getCurrent().id()).isEqualTo(user);
		}
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void publicAnswersAreNotSharedEither() {
		this.server.on("/v1/albums/a", echo("public, max-age=600"));
		assertThat(this.client.asUser("alice").albums().get("a").id()).isEqualTo("alice");
		assertThat(this.client.asApp().albums().get("a").id()).isEqualTo("application");
	}

	@Test
	void languagesAreKeptApart() {
		this.server.on("/v1/albums/a",
				(request, out) -> album(Objects.requireNonNull(request.header("Accept-Language")), "max-age=600")
					.write(request, out));
		for (Locale locale : List.of(Locale.JAPANESE, Locale.GERMAN, Locale.JAPANESE)) {
			assertThat(this.client.withLocale(locale).albums().get("a").id()).isEqualTo(locale.toLanguageTag());
		}
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void bareListCannotBeChangedByItsReaders() {
		this.server.on("/v1/me/library/contains",
				Answers.of(200, "application/json", "[true]", Map.of("Cache-Control", "private, max-age=60")));
		for (int i = 0; i < 2; i++) {
			List<Boolean> contains = this.client.library().contains(List.of(SpotifyUri.album("a")));
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> contains.set(0, false));
		}
	}

	@Test
	void answersToWritesAreNotKept() {
		this.server.on("/v1/me/playlists", album("first", "max-age=60"), album("second", "max-age=60"));
		for (String id : List.of("first", "second")) {
			assertThat(this.client.playlists().create(PlaylistDetails.named("Mine")).id()).isEqualTo(id);
		}
	}

	@Test
	void errorsAreNotKept() {
		this.server.on("/v1/albums/a", Answers.of(404, "application/json", "{}", Map.of("Cache-Control", "max-age=60")),
				album("a", "max-age=60"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.client.albums().get("a"));
		assertThat(this.client.albums().get("a").id()).isEqualTo("a");
	}

	@Test
	void userWhoseTokenIsGoneIsForgotten() {
		this.server.on("/v1/me", echo("private, max-age=600"));
		this.client.asUser("alice").users().getCurrent();
		this.client.asUser("bob").users().getCurrent();
		this.client.cache()
			.onTokenEvent(new SpotifyDisconnectedEvent("alice",
					StoredToken.ofRefreshToken("refresh", this.clock.instant()).metadata()));
		this.client.asUser("alice").users().getCurrent();
		this.client.asUser("bob").users().getCurrent();
		assertThat(this.server.requests()).extracting((request) -> request.header("Authorization"))
			.containsExactly("Bearer alice", "Bearer bob", "Bearer alice");
	}

	@Test
	void cacheIsClearedInPartsOrAltogether() {
		this.server.otherwise(echo("max-age=600"));
		read("alice", "a", "ab");
		this.client.cache().clear(SpotifyUri.album("a"));
		assertThat(requestsFor(() -> read("alice", "a", "ab"))).isEqualTo(1);
		this.client.cache().clear(SpotifyIdentity.user("bob"));
		assertThat(requestsFor(() -> read("alice", "a", "ab"))).isZero();
		this.client.cache().clear("/albums");
		assertThat(requestsFor(() -> read("alice", "a", "ab"))).isEqualTo(2);
		this.client.cache().clear();
		assertThat(requestsFor(() -> read("alice", "a", "ab"))).isEqualTo(2);
	}

	@Test
	void answerThatIsOnItsWayWhenCacheIsClearedIsNotKept() {
		this.server.on("/v1/albums/a", (request, out) -> {
			this.client.cache().clear();
			return album("a", "max-age=600").write(request, out);
		});
		read("alice", "a", "a");
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void staleAnswerIsGivenWhenSpotifyFails() {
		this.server.on("/v1/albums/a", album("a", "max-age=60"), Answers.of(503, "", ""));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(60 + 3599));
		assertThat(this.client.albums().get("a").id()).isEqualTo("a");
		assertThat(this.client.cache().stats().stale()).isEqualTo(1);
		this.clock.advance(Duration.ofSeconds(1));
		assertThatExceptionOfType(ServerException.class).isThrownBy(() -> this.client.albums().get("a"));
	}

	@Test
	void staleAnswerIsGivenWhenTimeRunsOut() {
		this.server.on("/v1/albums/a", album("a", "max-age=60"), Answers.silence());
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(60));
		SpotifyClient impatient = this.client.withTimeout(Duration.ofMillis(200));
		assertThat(impatient.albums().get("a").id()).isEqualTo("a");
	}

	@Test
	void staleAnswerIsGivenWhenLimitIsReached() {
		this.server.on("/v1/albums/a", album("a", "max-age=60"),
				Answers.of(429, "", "", Map.of("Retry-After", "86400")));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(60));
		assertThat(this.client.albums().get("a").id()).isEqualTo("a");
	}

	@Test
	void staleAnswerIsNotGivenWhereSpotifyForbidsIt() {
		this.server.on("/v1/albums/a", album("a", "max-age=60, must-revalidate"), Answers.of(503, "", ""));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(60));
		assertThatExceptionOfType(ServerException.class).isThrownBy(() -> this.client.albums().get("a"));
	}

	@Test
	void refusedAnswerIsNotGivenWhenSpotifyFailsLater() {
		this.server.on("/v1/albums/a", album("a", "max-age=60"), Answers.of(403, "", ""), Answers.of(503, "", ""));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(60));
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> this.client.albums().get("a"));
		assertThatExceptionOfType(ServerException.class).isThrownBy(() -> this.client.albums().get("a"));
	}

	@Test
	void staleAnswerIsRefreshedInTheBackground() {
		this.server.on("/v1/albums/a", album("a", "max-age=60, stale-while-revalidate=60"),
				album("b", "max-age=60, stale-while-revalidate=60"));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(60));
		assertThat(this.client.albums().get("a").id()).isEqualTo("a");
		until(() -> this.client.cache().stats().misses() == 2);
		assertThat(this.client.albums().get("a").id()).isEqualTo("b");
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void viewAsksAgain() {
		this.server.on("/v1/albums/a", answer("a", Map.of("Cache-Control", "max-age=60", "ETag", "\"1\"")),
				Answers.of(304, "", ""));
		this.client.albums().get("a");
		assertThat(this.client.withCache(CacheMode.REFRESH).albums().get("a").id()).isEqualTo("a");
		assertThat(this.server.requests().get(1).header("If-None-Match")).isEqualTo("\"1\"");
	}

	@Test
	void viewLeavesCacheOut() {
		this.server.on("/v1/albums/a", album("a", "max-age=60"), album("b", "max-age=60"));
		this.client.albums().get("a");
		assertThat(this.client.withCache(CacheMode.OFF).albums().get("a").id()).isEqualTo("b");
		assertThat(this.client.albums().get("a").id()).isEqualTo("a");
	}

	@Test
	void viewAsksNobody() {
		this.server.on("/v1/albums/a", album("a", "max-age=60"));
		SpotifyClient cached = this.client.withCache(CacheMode.ONLY_CACHED);
		assertThatExceptionOfType(NotCachedException.class).isThrownBy(() -> cached.albums().get("a"))
			.withMessageStartingWith("GET /albums/{id} was to be answered from the cache only");
		this.client.albums().get("a");
		assertThat(cached.albums().get("a").id()).isEqualTo("a");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void clientWithoutCacheAsksEachTime() {
		this.server.on("/v1/albums/a", album("a", "max-age=60"));
		try (SpotifyClient uncached = builder().cache(null).build()) {
			uncached.albums().get("a");
			uncached.albums().get("a");
			assertThat(uncached.cache().stats().hits()).isZero();
		}
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void ownLifetimeIsForAnswersWithout() {
		this.server.on("/v1/shows/a", answer("a", Map.of()));
		this.server.on("/v1/albums/a", album("a", "max-age=0"));
		CacheSettings settings = CacheSettings.DEFAULT
			.withTtl(Map.of(ResourceGroup.SHOWS, Duration.ofHours(1), ResourceGroup.ALBUMS, Duration.ofHours(1)));
		try (SpotifyClient lasting = builder().cache(settings).build()) {
			for (int i = 0; i < 2; i++) {
				lasting.shows().get("a");
				lasting.albums().get("a");
			}
		}
		assertThat(this.server.requests("/v1/shows/a")).hasSize(1);
		assertThat(this.server.requests("/v1/albums/a")).hasSize(2);
	}

	@Test
	void keepsWithinItsBounds() {
		this.server.otherwise(echo("max-age=600"));
		try (SpotifyClient small = builder().cache(CacheSettings.DEFAULT.withBounds(5, 1024 * 1024)).build()) {
			for (int i = 0; i < 50; i++) {
				small.albums().get("a" + i);
			}
			assertThat(small.cache().stats().entries()).isPositive().isLessThanOrEqualTo(5);
			assertThat(small.cache().stats().evicted()).isGreaterThanOrEqualTo(45);
		}
	}

	@Test
	void largeAnswerIsNotKept() {
		this.server.on("/v1/albums/a", album("a".repeat(2000), "max-age=600"));
		CacheSettings settings = new CacheSettings(10, 10_000, 1000, Duration.ofDays(1), Duration.ZERO, false,
				Map.of());
		try (SpotifyClient small = builder().cache(settings).build()) {
			small.albums().get("a");
			small.albums().get("a");
		}
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void nothingIsKeptForLongerThanADay() {
		this.server.on("/v1/albums/a", album("a", "max-age=99999999"));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofDays(1));
		this.client.albums().get("a");
		assertThat(this.server.requests()).hasSize(2);
	}

	private void read(String user, String... ids) {
		for (String id : ids) {
			this.client.asUser(user).albums().get(id);
		}
	}

	private int requestsFor(Runnable calls) {
		this.server.clearRequests();
		calls.run();
		return this.server.requests().size();
	}

	private static void until(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			Thread.yield();
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	private static Answer echo(String cacheControl) {
		return (request,
				out) -> album(Objects.requireNonNull(request.header("Authorization")).replaceFirst("^Bearer ", ""),
						cacheControl)
					.write(request, out);
	}

	private static Answer album(String id, String cacheControl) {
		return answer(id, Map.of("Cache-Control", cacheControl));
	}

	private static Answer answer(String id, Map<String, String> headers) {
		return Answers.of(200, "application/json", "{\"id\":\"" + id + "\"}", headers);
	}

}
