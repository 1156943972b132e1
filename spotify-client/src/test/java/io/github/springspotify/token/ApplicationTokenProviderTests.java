package io.github.springspotify.token;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.springspotify.support.MutableClock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ApplicationTokenProviderTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private final MutableClock clock = new MutableClock();

	private final TokenEndpointStub endpoint = new TokenEndpointStub();

	private final ApplicationTokenProvider provider = new ApplicationTokenProvider(this.endpoint, this.clock);

	@Test
	void requestsTokenOnceAndAgainOneMinuteBeforeExpiry() {
		this.endpoint.answer("first", null).answer("second", null);
		assertThat(token()).isEqualTo("first");
		this.clock.advance(Duration.ofSeconds(3540));
		assertThat(token()).isEqualTo("first");
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(token()).isEqualTo("second");
		assertThat(this.endpoint.calls).hasSize(2);
	}

	@Test
	void tokenThatCannotBeRenewedIsGoodToItsEnd() {
		this.endpoint.answer("first", null)
			.answer(Mono.error(new IllegalStateException("broken")))
			.answer(Mono.error(new IllegalStateException("broken")));
		token();
		this.clock.advance(Duration.ofSeconds(3599));
		assertThat(token()).isEqualTo("first");
		this.clock.advance(Duration.ofSeconds(1));
		assertThatIllegalStateException().isThrownBy(this::token).withMessage("broken");
	}

	@Test
	void tokenWithoutExpiryLivesAnHour() {
		this.endpoint.answer(Mono.just(new TokenResponse("first", null, null, null))).answer("second", null);
		token();
		this.clock.advance(Duration.ofMinutes(58));
		assertThat(token()).isEqualTo("first");
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(token()).isEqualTo("second");
	}

	@Test
	void concurrentCallersShareOneRequest() {
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpoint.answer(answer.asMono());
		StepVerifier.create(Flux.range(0, 50).flatMap((i) -> this.provider.getToken(SpotifyIdentity.application()), 50))
			.then(() -> answer.tryEmitValue(new TokenResponse("first", 3600, null, null)))
			.expectNextCount(50)
			.expectComplete()
			.verify(SOON);
		assertThat(this.endpoint.calls).hasSize(1);
	}

	@RepeatedTest(20)
	void lateCallerDoesNotRequestAgain() throws Exception {
		this.endpoint.answer("first", null).answer("second", null);
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			CountDownLatch start = new CountDownLatch(1);
			var results = IntStream.range(0, 8).mapToObj((i) -> executor.submit(() -> {
				start.await();
				return token();
			})).toList();
			start.countDown();
			for (Future<String> result : results) {
				assertThat(result.get()).isEqualTo("first");
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void monoThatIsSubscribedLateGivesTheCurrentToken() {
		this.endpoint.answer("first", null).answer("second", null);
		Mono<AccessToken> early = this.provider.getToken(SpotifyIdentity.application());
		Mono<AccessToken> late = this.provider.getToken(SpotifyIdentity.application());
		assertThat(early.block(SOON).value()).isEqualTo("first");
		assertThat(late.block(SOON).value()).isEqualTo("first");
	}

	@Test
	void rejectedTokenIsRequestedAgainOnce() {
		this.endpoint.answer("first", null).answer("second", null);
		AccessToken first = this.provider.getToken(SpotifyIdentity.application()).block(SOON);
		assertThat(this.provider.renewToken(SpotifyIdentity.application(), first).block(SOON).value())
			.isEqualTo("second");
		assertThat(this.provider.renewToken(SpotifyIdentity.application(), first).block(SOON).value())
			.isEqualTo("second");
		assertThat(this.endpoint.calls).hasSize(2);
	}

	@Test
	void failureIsNotKept() {
		this.endpoint.answer(Mono.error(new IllegalStateException("broken"))).answer("second", null);
		StepVerifier.create(this.provider.getToken(SpotifyIdentity.application()))
			.expectErrorMessage("broken")
			.verify(SOON);
		assertThat(token()).isEqualTo("second");
	}

	private String token() {
		return this.provider.getToken(SpotifyIdentity.application()).block(SOON).value();
	}

}
