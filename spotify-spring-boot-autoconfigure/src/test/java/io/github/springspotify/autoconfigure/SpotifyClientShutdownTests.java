package io.github.springspotify.autoconfigure;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.ratelimit.SharedRateLimit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link SpotifyClientShutdown}.
 */
class SpotifyClientShutdownTests {

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(URI.create("http://localhost/v1"))
		.webClientBuilder(WebClient.builder()
			.exchangeFunction((request) -> Mono.just(ClientResponse.create(HttpStatus.NO_CONTENT).build())))
		.build();

	private final List<Boolean> closedBefore = new ArrayList<>();

	@Test
	void closesClientsBetweenThoseWhoCallAndTheirConnections() {
		try (GenericApplicationContext context = context()) {
			assertThat(context.isRunning()).isTrue();
		}
		assertThat(this.closedBefore).containsExactly(false, true);
	}

	@Test
	void leavesClientsOpenInAPause() {
		try (GenericApplicationContext context = context()) {
			context.stop();
			context.start();
			assertThat(isClosed()).isFalse();
		}
	}

	@Test
	void leavesClientsOpenWhenAChildIsClosed() {
		try (GenericApplicationContext context = context()) {
			GenericApplicationContext child = new GenericApplicationContext(context);
			child.refresh();
			child.close();
			context.stop();
			assertThat(isClosed()).isFalse();
		}
	}

	@Test
	void endsWhatIsSharedOfTheRateLimit() throws InterruptedException {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch givenUp = new CountDownLatch(1);
		RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), Clock.systemUTC());
		try (GenericApplicationContext context = context()) {
			context.getBean(SpotifyClientShutdown.class).add(gate).share((own) -> neverAnswer(asked, givenUp));
			asked.await();
		}
		assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
	}

	private static SharedRateLimit.State neverAnswer(CountDownLatch asked, CountDownLatch givenUp) {
		asked.countDown();
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			givenUp.countDown();
		}
		throw new IllegalStateException("The connection is closed");
	}

	private GenericApplicationContext context() {
		GenericApplicationContext context = new GenericApplicationContext();
		SpotifyClientShutdown shutdown = new SpotifyClientShutdown(context);
		shutdown.add(this.client);
		context.registerBean(SpotifyClientShutdown.class, () -> shutdown);
		context.registerBean("requests", Witness.class, () -> new Witness(SmartLifecycle.DEFAULT_PHASE));
		context.registerBean("connections", Witness.class, () -> new Witness(0));
		context.refresh();
		return context;
	}

	private boolean isClosed() {
		return catchThrowable(
				() -> this.client.library().save(List.of(SpotifyUri.track("a")))) instanceof SpotifyTransportException;
	}

	private final class Witness implements SmartLifecycle {

		private final int phase;

		private boolean running;

		private Witness(int phase) {
			this.phase = phase;
		}

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
			SpotifyClientShutdownTests.this.closedBefore.add(isClosed());
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return this.phase;
		}

	}

}
