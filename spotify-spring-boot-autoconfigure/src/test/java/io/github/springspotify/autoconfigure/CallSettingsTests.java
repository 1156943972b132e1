package io.github.springspotify.autoconfigure;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.ResourceGroup;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.operations.SearchOperations;
import io.github.springspotify.paging.PageWalk;
import io.github.springspotify.test.RecordedRequest;
import io.github.springspotify.token.SpotifyDisconnectedEvent;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.BDDMockito;

import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Settings of calls, from the properties to the wire.
 */
class CallSettingsTests extends AbstractAutoConfigurationTests {

	private final SpotifyProperties.SharedCache withoutRedis = new SpotifyProperties.SharedCache(false,
			"spotify:cache:", Duration.ofMillis(200));

	@Test
	void settingsOfCallsComeFromProperties() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.market=se", "spotify.quota-mode=development", "spotify.paging.max-limits=true")
			.run((context) -> {
				SpotifyClient client = context.getBean(SpotifyClient.class);
				client.search().search("a", Set.of(SearchType.ALBUM));
				RecordedRequest request = this.spotify.requests("/v1/search").get(0);
				assertThat(request.query("market")).isEqualTo("SE");
				assertThat(request.query("limit")).isEqualTo("10");
			});
	}

	@Test
	void longListsAreSplitIfThePropertySaysSo() {
		String token = this.spotify.issueTokens("aurora", "user-library-modify").accessToken();
		List<SpotifyUri> uris = Collections.nCopies(41, SpotifyUri.track("4uLU6hMCjMI75M1A2tKUQC"));
		this.spotify.on("PUT", "/v1/me/library").times(2).respond(200);
		this.runner
			.withPropertyValues("spotify.access-token=" + token, "spotify.api-base-url=" + this.spotify.apiBaseUrl(),
					"spotify.chunking.enabled=true")
			.run((context) -> context.getBean(SpotifyClient.class).library().save(uris));

		assertThat(this.spotify.requests("/v1/me/library")).hasSize(2);
	}

	@Test
	void withoutPropertiesEverythingIsAsInTheBuilder() {
		this.runner.withPropertyValues(this.client).run((context) -> {
			SpotifyProperties properties = context.getBean(SpotifyProperties.class);
			CacheSettings cache = CacheSettings.DEFAULT;
			assertThat(properties.timeout()).hasSeconds(30);
			assertThat(properties.rateLimit().maxWait()).hasSeconds(30);
			assertThat(SpotifyAutoConfiguration.retryPolicy(properties.retry())).isEqualTo(RetryPolicy.DEFAULT);
			assertThat(properties.cache()).isEqualTo(new SpotifyProperties.Cache(true, cache.maxEntries(),
					DataSize.ofBytes(cache.maxSize()), DataSize.ofBytes(cache.maxEntrySize()), cache.retention(),
					cache.staleIfError(), cache.heuristic(), cache.ttl(), this.withoutRedis));
		});
	}

	@Test
	void timeoutComesFromProperties() {
		this.spotify.on("/v1/me").untilCleared().stall();
		this.runner
			.withPropertyValues("spotify.access-token=token", "spotify.api-base-url=" + this.spotify.apiBaseUrl(),
					"spotify.timeout=300ms")
			.run((context) -> assertThatExceptionOfType(SpotifyTransportException.class)
				.isThrownBy(() -> context.getBean(SpotifyClient.class).users().getCurrent())
				.withMessageContaining("within its timeout of 300 ms"));
	}

	@Test
	void callsGoThroughTheProxyOfAnOwnConnector() {
		String token = this.spotify.issueTokens("bram").accessToken();
		InetSocketAddress proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(),
				URI.create(this.spotify.apiBaseUrl()).getPort());
		this.runner
			.withPropertyValues("spotify.access-token=" + token, "spotify.api-base-url=http://api.spotify.example/v1")
			.withBean(ClientHttpConnectorBuilder.class,
					() -> ClientHttpConnectorBuilder.jdk()
						.withHttpClientCustomizer((http) -> http.proxy(ProxySelector.of(proxy))))
			.run((context) -> assertThat(context.getBean(SpotifyClient.class).users().getCurrent().id())
				.isEqualTo("bram"));
		assertThat(this.spotify.requests("/v1/me")).singleElement()
			.satisfies((request) -> assertThat(request.header("Host")).isEqualTo("api.spotify.example"));
	}

	@Test
	void filtersOfTheApplicationSeeCallsAndRequestsForTokens() {
		List<String> seen = new ArrayList<>();
		this.runner.withPropertyValues(this.client)
			.withBean(WebClientCustomizer.class, () -> (builder) -> builder.filter((request, next) -> {
				seen.add(request.url().getPath());
				return next.exchange(request);
			}))
			.run((context) -> context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM)));
		assertThat(seen).containsExactly("/api/token", "/v1/search");
	}

	@Test
	void customizersGoInTheirOrderAfterTheProperties() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.market=se")
			.withBean("last", SpotifyClientCustomizer.class, () -> new Markets("NO", 2))
			.withBean("first", SpotifyClientCustomizer.class, () -> new Markets("FI", 1))
			.run((context) -> context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM)));

		assertThat(this.spotify.requests("/v1/search").get(0).query("market")).isEqualTo("NO");
	}

	@Test
	void retriesComeFromProperties() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.retry.max-retries=1", "spotify.retry.initial-delay=2ms",
					"spotify.retry.multiplier=3", "spotify.retry.max-delay=4ms", "spotify.retry.jitter=1ms")
			.run((context) -> {
				assertThat(context.getBean(SpotifyProperties.class).retry()).isEqualTo(new SpotifyProperties.Retry(1,
						Duration.ofMillis(2), 3, Duration.ofMillis(4), Duration.ofMillis(1)));
				this.spotify.on("/v1/search").untilCleared().respond(503);
				assertThatExceptionOfType(ServerException.class)
					.isThrownBy(() -> context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM)))
					.withMessageContaining("after 2 attempts");
			});
	}

	@Test
	void waitingForTheRateLimitComesFromProperties() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.rate-limit.max-wait=6s", "spotify.rate-limit.window=60s",
					"spotify.rate-limit.shared=false")
			.run((context) -> {
				assertThat(context.getBean(SpotifyProperties.class).rateLimit())
					.isEqualTo(new SpotifyProperties.RateLimit(Duration.ofSeconds(6), Duration.ofSeconds(60), false));
				this.spotify.on("/v1/search").rateLimited(Duration.ofSeconds(7));
				for (int i = 0; i < 2; i++) {
					assertThatExceptionOfType(RateLimitedException.class)
						.isThrownBy(() -> context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM)))
						.satisfies((ex) -> assertThat(ex.getRetryAt()).isAfter(Instant.now()));
				}
				assertThat(this.spotify.requests("/v1/search")).hasSize(1);
			});
	}

	@Test
	void cacheIsOnUnlessSwitchedOff() {
		this.runner.withPropertyValues(this.client).run((context) -> {
			context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
			context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
			assertThat(context.getBean(SpotifyCache.class).stats().hits()).isEqualTo(1);
		});
		this.runner.withPropertyValues(this.client).withPropertyValues("spotify.cache.enabled=false").run((context) -> {
			this.spotify.clearRequests();
			context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
			context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
			assertThat(this.spotify.requests("/v1/search")).hasSize(2);
		});
	}

	@Test
	void cacheSettingsComeFromProperties() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.cache.max-entries=1", "spotify.cache.max-size=1KB",
					"spotify.cache.max-entry-size=1B", "spotify.cache.retention=2h", "spotify.cache.stale-if-error=0",
					"spotify.cache.heuristic=true", "spotify.cache.ttl.search=3m")
			.run((context) -> {
				assertThat(context.getBean(SpotifyProperties.class).cache()).isEqualTo(new SpotifyProperties.Cache(true,
						1, DataSize.ofKilobytes(1), DataSize.ofBytes(1), Duration.ofHours(2), Duration.ZERO, true,
						Map.of(ResourceGroup.SEARCH, Duration.ofMinutes(3)), this.withoutRedis));
				context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
				assertThat(context.getBean(SpotifyCache.class).stats().entries()).isZero();
			});
	}

	@Test
	void userWhoseTokenIsGoneIsForgotten() {
		SpotifyCache cache = BDDMockito.mock();
		SpotifyDisconnectedEvent event = new SpotifyDisconnectedEvent("aurora",
				StoredToken.ofRefreshToken("refresh", Instant.now()).metadata());
		this.runner.withPropertyValues(this.client)
			.withBean(SpotifyCache.class, () -> cache)
			.run((context) -> context.publishEvent(event));
		BDDMockito.then(cache).should().onTokenEvent(event);
	}

	@Test
	void userWhoseTokenIsGoneIsForgottenByAllClients() {
		List<SpotifyCache> caches = List.of(BDDMockito.mock(), BDDMockito.mock(), BDDMockito.mock());
		SpotifyDisconnectedEvent event = new SpotifyDisconnectedEvent("aurora",
				StoredToken.ofRefreshToken("refresh", Instant.now()).metadata());
		this.runner.withPropertyValues(this.client)
			.withBean("interactive", SpotifyClient.class, () -> clientWith(caches.get(0)))
			.withBean("background", SpotifyClient.class, () -> clientWith(caches.get(1)))
			.withBean("stream", ReactiveSpotifyClient.class, () -> reactiveClientWith(caches.get(2)))
			.run((context) -> context.publishEvent(event));
		caches.forEach((cache) -> BDDMockito.then(cache).should().onTokenEvent(event));
	}

	@Test
	void userWhoseTokenIsGoneIsForgottenBeforeTheApplicationIsTold() {
		SpotifyCache cache = BDDMockito.mock();
		SpotifyDisconnectedEvent event = new SpotifyDisconnectedEvent("aurora",
				StoredToken.ofRefreshToken("refresh", Instant.now()).metadata());
		this.runner.withPropertyValues(this.client)
			.withUserConfiguration(FailingListener.class)
			.withBean(SpotifyCache.class, () -> cache)
			.run((context) -> assertThatIllegalStateException().isThrownBy(() -> context.publishEvent(event)));
		BDDMockito.then(cache).should().onTokenEvent(event);
	}

	private static SpotifyClient clientWith(SpotifyCache cache) {
		SpotifyClient client = BDDMockito.mock();
		BDDMockito.given(client.cache()).willReturn(cache);
		return client;
	}

	private static ReactiveSpotifyClient reactiveClientWith(SpotifyCache cache) {
		ReactiveSpotifyClient client = BDDMockito.mock();
		BDDMockito.given(client.cache()).willReturn(cache);
		return client;
	}

	@Test
	void rateLimitCannotBeSharedWithoutRedis() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.rate-limit.shared=true")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class)
				.hasMessageContaining("'spotify.rate-limit.shared' is 'true'"));
	}

	@Test
	void languageOfTheRequestIsAskedForWhenWanted() {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.use-request-locale=true", "spotify.locale=ja")
			.run((context) -> {
				LocaleContextHolder.setLocale(Locale.forLanguageTag("pt-BR"));
				context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
				LocaleContextHolder.resetLocaleContext();
				context.getBean(SearchOperations.class).search("a", Set.of(SearchType.ALBUM));
				assertThat(this.spotify.requests("/v1/search"))
					.extracting((request) -> request.header("Accept-Language"))
					.containsExactly("pt-BR", "ja");
			});
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void concurrencyOfPagesComesFromProperties(int concurrency) {
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.paging.concurrency=" + concurrency)
			.run((context) -> {
				Queue<Integer> offsets = new ConcurrentLinkedQueue<>();
				CountDownLatch together = new CountDownLatch(concurrency);
				PageWalk<Integer> walk = context.getBean(SpotifyClient.class).pages().of((paging) -> {
					int offset = (paging.offset() != null) ? paging.offset() : 0;
					if (offset > 0) {
						offsets.add(offset);
						together.countDown();
						await(together);
					}
					return new Page<>(null, List.of(offset), 1, null, offset, null, 100);
				});
				try (Stream<Integer> items = walk.items()) {
					assertThat(items.limit(2)).hasSize(2);
				}
				assertThat(offsets).hasSize(concurrency);
			});
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Markets(String market, int order) implements SpotifyClientCustomizer, Ordered {

		@Override
		public void customize(SpotifyClientBuilder builder) {
			builder.market(Market.of(this.market));
		}

		@Override
		public int getOrder() {
			return this.order;
		}

	}

	static class FailingListener {

		@EventListener
		void onTokenEvent(SpotifyDisconnectedEvent event) {
			throw new IllegalStateException("The application has failed");
		}

	}

}
