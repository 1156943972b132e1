package io.github.springspotify.autoconfigure.actuate;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.observation.DefaultSpotifyCallObservationConvention;
import io.github.springspotify.observation.SpotifyCallObservationConvention;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class ActuateAutoConfigurationTests {

	private final MockSpotify spotify = MockSpotify.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyAutoConfiguration.class, SpotifyMetricsAutoConfiguration.class,
				SpotifyHealthContributorAutoConfiguration.class, SpotifyEndpointAutoConfiguration.class,
				WebClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
				JacksonAutoConfiguration.class))
		.withPropertyValues("spotify.client-id=" + this.spotify.clientId(),
				"spotify.client-secret=" + this.spotify.clientSecret(),
				"spotify.api-base-url=" + this.spotify.apiBaseUrl(),
				"spotify.accounts-base-url=" + this.spotify.accountsBaseUrl(), "spotify.retry.max-retries=0",
				"spotify.rate-limit.max-wait=0");

	private final ApplicationContextRunner metered = this.runner.withBean(SimpleMeterRegistry.class);

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	@Test
	void metersNeedARegistry() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(SpotifyMetrics.class));
		this.metered.run((context) -> assertThat(context).hasSingleBean(SpotifyMetrics.class));
	}

	@Test
	void severalClientsOfTheApplicationAreNotTakenForOne() {
		this.metered.withPropertyValues("management.endpoints.web.exposure.include=spotify")
			.withBean("blue", SpotifyClient.class, () -> SpotifyClient.builder().accessToken("blue").build())
			.withBean("green", SpotifyClient.class, () -> SpotifyClient.builder().accessToken("green").build())
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(SpotifyMetrics.class)
				.doesNotHaveBean(SpotifyEndpoint.class)
				.hasSingleBean(SpotifyHealthIndicator.class));
	}

	@Test
	void nothingIsThereWithoutTheActuator() {
		this.runner.withClassLoader(new FilteredClassLoader(MeterRegistry.class, HealthIndicator.class, Endpoint.class))
			.run((context) -> assertThat(context).hasSingleBean(SpotifyClient.class)
				.doesNotHaveBean(SpotifyMetricsAutoConfiguration.class)
				.doesNotHaveBean(SpotifyHealthContributorAutoConfiguration.class)
				.doesNotHaveBean(SpotifyEndpointAutoConfiguration.class));
	}

	@Test
	void nothingIsThereWithoutTheClient() {
		this.metered.withPropertyValues("spotify.enabled=false", "management.endpoints.jmx.exposure.include=*")
			.run((context) -> assertThat(context).doesNotHaveBean(SpotifyMetrics.class)
				.doesNotHaveBean(SpotifyHealthIndicator.class)
				.doesNotHaveBean(SpotifyEndpoint.class)
				.doesNotHaveBean(SpotifyInfoContributor.class));
	}

	@Test
	void endpointIsNotExposedUnlessAskedFor() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(SpotifyEndpoint.class));
		this.runner.withPropertyValues("spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=spotify")
			.run((context) -> assertThat(context).hasSingleBean(SpotifyEndpoint.class));
	}

	@Test
	void healthCanBeSwitchedOff() {
		this.runner.withPropertyValues("management.health.spotify.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(SpotifyHealthIndicator.class));
	}

	@Test
	void healthIsDownIfTheStoreFails() {
		SpotifyTokenStore store = BDDMockito.mock(SpotifyTokenStore.class);
		BDDMockito.given(store.load(BDDMockito.any(SpotifyIdentity.class)))
			.willThrow(new IllegalStateException("cannot reach redis://user:secret@redis"));
		this.runner.withBean(SpotifyTokenStore.class, () -> store).run((context) -> {
			Health health = context.getBean(SpotifyHealthIndicator.class).health();
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("tokenStore", "IllegalStateException");
			assertThat(health.toString()).doesNotContain("secret");
		});
	}

	@Test
	void healthIsDownIfTheStoreHangs() {
		SpotifyTokenStore store = BDDMockito.mock(SpotifyTokenStore.class);
		BDDMockito.given(store.load(BDDMockito.any(SpotifyIdentity.class))).will((call) -> {
			LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
			return null;
		});
		this.runner.withBean(SpotifyTokenStore.class, () -> store).run((context) -> {
			Health health = new SpotifyHealthIndicator(context.getBean(RateLimitGate.class),
					context.getBean(SpotifyTokenActivity.class), Duration.ofMillis(50), () -> 0)
				.health();
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("tokenStore", "no answer within 50 ms");
		});
	}

	@Test
	void storeThatHangsIsNotInterruptedAndTriedOnce() {
		CountDownLatch hanging = new CountDownLatch(1);
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		SpotifyTokenStore store = BDDMockito.mock(SpotifyTokenStore.class);
		BDDMockito.given(store.load(BDDMockito.any(SpotifyIdentity.class))).will((call) -> {
			interrupted.complete(isInterrupted(hanging));
			return null;
		});
		this.runner.withBean(SpotifyTokenStore.class, () -> store).run((context) -> {
			SpotifyHealthIndicator indicator = new SpotifyHealthIndicator(context.getBean(RateLimitGate.class),
					context.getBean(SpotifyTokenActivity.class), Duration.ofMillis(50), () -> 0);
			indicator.health();
			assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
			hanging.countDown();
			assertThat(interrupted.join()).isFalse();
			BDDMockito.then(store).should().load(BDDMockito.any(SpotifyIdentity.class));
		});
	}

	@Test
	void storeIsTriedAnewWhenATrialHangsForever() {
		CountDownLatch hanging = new CountDownLatch(1);
		SpotifyTokenStore store = BDDMockito.mock(SpotifyTokenStore.class);
		BDDMockito.given(store.load(BDDMockito.any(SpotifyIdentity.class))).will((call) -> {
			isInterrupted(hanging);
			return null;
		}).willReturn(null);
		AtomicLong nanos = new AtomicLong();
		this.runner.withBean(SpotifyTokenStore.class, () -> store).run((context) -> {
			SpotifyHealthIndicator indicator = new SpotifyHealthIndicator(context.getBean(RateLimitGate.class),
					context.getBean(SpotifyTokenActivity.class), Duration.ofMillis(300), nanos::get);
			assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
			nanos.set(Duration.ofSeconds(30).toNanos());
			assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
			hanging.countDown();
		});
	}

	@Test
	void storeThatHangsForeverDoesNotTakeThreadAfterThread() {
		CountDownLatch hanging = new CountDownLatch(1);
		AtomicInteger trials = new AtomicInteger();
		SpotifyTokenStore store = BDDMockito.mock(SpotifyTokenStore.class);
		BDDMockito.given(store.load(BDDMockito.any(SpotifyIdentity.class))).will((call) -> {
			trials.incrementAndGet();
			isInterrupted(hanging);
			return null;
		});
		AtomicLong nanos = new AtomicLong();
		this.runner.withBean(SpotifyTokenStore.class, () -> store).run((context) -> {
			SpotifyHealthIndicator indicator = new SpotifyHealthIndicator(context.getBean(RateLimitGate.class),
					context.getBean(SpotifyTokenActivity.class), Duration.ofMillis(50), nanos::get);
			for (int minute = 0; minute < 10; minute++) {
				nanos.set(Duration.ofMinutes(minute).toNanos());
				assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
			}
			hanging.countDown();
		});

		assertThat(trials).hasValueLessThanOrEqualTo(3);
	}

	private static boolean isInterrupted(CountDownLatch latch) {
		try {
			return !latch.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

	@Test
	void whatSpotifyDidIsRememberedAndIsNotDown() {
		this.runner.run((context) -> {
			SpotifyClient client = context.getBean(SpotifyClient.class);
			this.spotify.on("/api/token").respond(503, "text/plain", "broken");
			catchThrowable(() -> client.albums().get("a"));
			this.spotify.on("/v1/albums/a").respond(429, "text/plain", "slow down");
			catchThrowable(() -> client.albums().get("a"));
			Health health = context.getBean(SpotifyHealthIndicator.class).health();
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsKeys("lastTokenReceived", "lastTokenFailed", "pausedUntil");
			assertThat(health.getDetails().get("lastTokenFailed")).hasFieldOrPropertyWithValue("reason",
					"ServerException");
		});
	}

	@Test
	void healthAsksNobodyBeforeTheFirstCall() {
		this.runner.run((context) -> {
			Health health = context.getBean(SpotifyHealthIndicator.class).health();
			assertThat(health.getDetails()).containsOnlyKeys("tokenStore");
		});
		assertThat(this.spotify.requests()).isEmpty();
	}

	@Test
	void clientWithOneAccessTokenHasNoStoreToCheck() {
		this.runner
			.withPropertyValues("spotify.client-id=", "spotify.client-secret=", "spotify.access-token=token",
					"spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=spotify")
			.run((context) -> {
				assertThat(context.getBean(SpotifyHealthIndicator.class).health().getDetails()).isEmpty();
				assertThat(context.getBean(SpotifyEndpoint.class).describeUser("aurora")).isNull();
			});
	}

	@Test
	void failuresOfTheStoreAndOfTokensAreMetered() {
		SpotifyTokenStore store = BDDMockito.mock(SpotifyTokenStore.class);
		BDDMockito.given(store.load(BDDMockito.any(SpotifyIdentity.class))).willThrow(new IllegalStateException());
		this.metered.withBean(SpotifyTokenStore.class, () -> store)
			.withPropertyValues("spotify.client-secret=wrong")
			.run((context) -> {
				SpotifyClient client = context.getBean(SpotifyClient.class);
				catchThrowable(() -> client.asUser("aurora").users().getCurrent());
				catchThrowable(() -> client.albums().get("a"));
				SimpleMeterRegistry meters = context.getBean(SimpleMeterRegistry.class);
				context.getBean(SpotifyMetrics.class).bindTo(meters);
				assertThat(meters.get("spotify.token.store")
					.tags("operation", "load", "result", "failed")
					.functionCounter()).extracting((counter) -> counter.count()).isEqualTo(1.0);
				assertThat(meters.get("spotify.token.requests")
					.tags("grant", "client_credentials", "result", "terminal")
					.functionCounter()
					.count()).isEqualTo(1);
			});
	}

	@Test
	void applicationNamesCallsItself() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
		this.runner.withBean(ObservationRegistry.class, () -> observations)
			.withBean(SpotifyCallObservationConvention.class, OwnNames::new)
			.run((context) -> {
				catchThrowable(() -> context.getBean(SpotifyClient.class).albums().get("a"));
				assertThat(meters.get("music").tag("operation", "GET /albums/{id}").timer().count()).isEqualTo(1);
			});
	}

	static class OwnNames extends DefaultSpotifyCallObservationConvention {

		@Override
		public String getName() {
			return "music";
		}

	}

}
