package io.github.springspotify.boot.test.store;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.operations.SearchOperations;
import io.github.springspotify.ratelimit.RateLimitState;
import io.github.springspotify.ratelimit.SharedRateLimit;
import io.github.springspotify.ratelimit.SharedRateLimit.Report;
import io.github.springspotify.ratelimit.SharedRateLimit.State;
import io.github.springspotify.ratelimit.SpotifyRateLimitedEvent;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class RedisSharedRateLimitTests {

	private static final String[] SERVER = TestServers.redis()
		.entrySet()
		.stream()
		.map((property) -> property.getKey() + "=" + property.getValue())
		.toArray(String[]::new);

	private static final String KEY = "spotify:token:spotify-rate-limit:";

	private final MockSpotify spotify = MockSpotify.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(StoreApplication.class)
		.withPropertyValues("spotify.client-id=" + this.spotify.clientId(),
				"spotify.client-secret=" + this.spotify.clientSecret(),
				"spotify.api-base-url=" + this.spotify.apiBaseUrl(),
				"spotify.accounts-base-url=" + this.spotify.accountsBaseUrl(), "spotify.rate-limit.window=10s")
		.withPropertyValues(SERVER);

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void pauseAndSizeReachAnotherInstance() {
		CompletableFuture<SpotifyRateLimitedEvent> heard = new CompletableFuture<>();
		ApplicationContextRunner instance = this.runner.withPropertyValues("spotify.token-store.type=redis",
				"spotify.cache.enabled=false");
		instance.run((context) -> instance.withInitializer((other) -> other.addApplicationListener((event) -> {
			if (event instanceof PayloadApplicationEvent<?> of
					&& of.getPayload() instanceof SpotifyRateLimitedEvent paused) {
				heard.complete(paused);
			}
		})).run((other) -> {
			for (int i = 0; i < 5; i++) {
				search(context);
			}
			this.spotify.on("/v1/search").untilCleared().rateLimited(Duration.ofMinutes(1));
			assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> search(context));
			SpotifyRateLimitedEvent event = heard.get(30, TimeUnit.SECONDS);
			RateLimitState refused = context.getBean(RateLimitGate.class).state();
			RateLimitState paused = other.getBean(RateLimitGate.class).state();
			assertThat(event.call()).isNull();
			assertThat(event.until()).isCloseTo(refused.pausedUntil(), within(10, ChronoUnit.SECONDS));
			assertThat(paused.pausedUntil()).isCloseTo(refused.pausedUntil(), within(10, ChronoUnit.SECONDS));
			assertThat(paused.size()).isEqualTo(5).isEqualTo(refused.size());
			this.spotify.clearRequests();
			assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> search(other));
			assertThat(this.spotify.requests()).isEmpty();
			assertThat(context.getBean(StringRedisTemplate.class).getExpire(KEY + this.spotify.clientId()))
				.isBetween(3590L, 3600L);
		}));
	}

	private static void search(ApplicationContext context) {
		context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
	}

	@Test
	void instancesHearWhatOthersHaveTold() {
		this.runner
			.withPropertyValues("spotify.rate-limit.shared=true", "spotify.client-id=Heard:Of",
					"spotify.token-store.redis.key-prefix=shop/")
			.run((context) -> {
				SharedRateLimit shared = context.getBean(SharedRateLimit.class);
				context.getBean(RateLimitGate.class).close();
				Report one = new Report("one", 12, 3, 4, true, false, 180, Duration.ZERO);
				Report two = new Report("two", 1, 0, 0, false, true, 0, Duration.ofSeconds(20));
				shared.exchange(one);
				State state = shared.exchange(two);
				assertThat(state.others()).contains(new Report("one", 12, 3, 4, true, false, 0, Duration.ZERO))
					.extracting(Report::instance)
					.doesNotContain("two");
				assertThat(state.size()).isEqualTo(180);
				assertThat(state.pauses()).isOne();
				assertThat(shared.exchange(one).pause()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
				assertThat(context.getBean(StringRedisTemplate.class).keys("shop/*"))
					.containsExactly("shop/spotify-rate-limit:%0048eard%003a%004ff");
			});
	}

	@Test
	void rubbishIsAFailureAndNoMore() {
		this.runner.withPropertyValues("spotify.rate-limit.shared=true", "spotify.client-id=rubbish").run((context) -> {
			SharedRateLimit shared = context.getBean(SharedRateLimit.class);
			context.getBean(RateLimitGate.class).close();
			Report own = new Report("own", 0, 0, 0, false, false, 0, Duration.ZERO);
			StringRedisTemplate redis = context.getBean(StringRedisTemplate.class);
			redis.opsForHash().put(KEY + "rubbish", "instance:other", "rubbish");
			assertThat(shared.exchange(own).others()).extracting(Report::instance).doesNotContain("other");
			redis.delete(KEY + "rubbish");
			redis.opsForValue().set(KEY + "rubbish", "text");
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> shared.exchange(own));
		});
	}

	@Test
	void nothingIsSharedUnlessItIsWanted() {
		for (List<String> properties : List.of(List.of("spotify.token-store.type=memory"),
				List.of("spotify.token-store.type=redis", "spotify.rate-limit.shared=false"))) {
			this.runner.withPropertyValues(properties.toArray(String[]::new))
				.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SharedRateLimit.class));
		}
	}

}
