package io.github.springspotify.token;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SingleFlight}.
 */
class SingleFlightTests {

	private final SingleFlight<String, Integer> flight = new SingleFlight<>();

	private final AtomicInteger begun = new AtomicInteger();

	@Test
	void callersShareTheWork() {
		Sinks.One<Integer> result = Sinks.one();
		StepVerifier first = StepVerifier.create(join(result.asMono())).expectNext(1).expectComplete().verifyLater();
		StepVerifier second = StepVerifier.create(join(result.asMono())).expectNext(1).expectComplete().verifyLater();
		result.tryEmitValue(1);
		first.verify();
		second.verify();
		assertThat(this.begun).hasValue(1);
	}

	@Test
	void workGoesOnWhenCallersHaveLeft() {
		Sinks.One<Integer> result = Sinks.one();
		join(result.asMono()).subscribe().dispose();
		StepVerifier later = StepVerifier.create(join(result.asMono())).expectNext(1).expectComplete().verifyLater();
		result.tryEmitValue(1);
		later.verify();
		assertThat(this.begun).hasValue(1);
	}

	@Test
	void workThatIsDoneBeginsAnew() {
		StepVerifier.create(join(Mono.just(1))).expectNext(1).verifyComplete();
		StepVerifier.create(join(Mono.error(new IllegalStateException()))).verifyError(IllegalStateException.class);
		StepVerifier.create(join(Mono.empty())).verifyComplete();
		assertThat(this.begun).hasValue(3);
	}

	@Test
	void errorIsToldAndNotRemembered() {
		Mono<Integer> failing = Mono.defer(() -> {
			throw new NoClassDefFoundError();
		});
		StepVerifier.create(join(failing)).verifyError(NoClassDefFoundError.class);
		StepVerifier.create(join(Mono.just(1))).expectNext(1).verifyComplete();
	}

	private Mono<Integer> join(Mono<Integer> work) {
		return this.flight.join("key", () -> {
			this.begun.incrementAndGet();
			return work;
		});
	}

}
