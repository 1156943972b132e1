package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.util.context.Context;

import static org.assertj.core.api.Assertions.assertThat;

class FlightTests {

	private final List<Flight<String>> over = new ArrayList<>();

	private final Flight<String> flight = new Flight<>(this.over::add, Schedulers.immediate());

	@Test
	void cannotBeJoinedOnceItIsOver() {
		assertThat(this.flight.join(new CallProgress())).isTrue();
		StepVerifier.create(this.flight.answer(() -> Mono.just("a"), Context.empty())).expectNext("a").verifyComplete();
		assertThat(this.flight.join(new CallProgress())).isFalse();
	}

	@Test
	void cannotBeJoinedOnceTheFirstCallerHasNoTimeLeft() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		this.flight.join(new CallProgress(Duration.ofSeconds(30), time));
		time.advanceTimeBy(Duration.ofSeconds(29));
		assertThat(this.flight.join(new CallProgress(Duration.ofSeconds(30), time))).isTrue();
		time.advanceTimeBy(Duration.ofSeconds(2));
		assertThat(this.flight.join(new CallProgress(Duration.ofSeconds(30), time))).isFalse();
	}

	@Test
	void errorEndsItForAllCallers() {
		this.flight.join(new CallProgress());
		this.flight.join(new CallProgress());
		Mono<String> failing = Mono.defer(() -> {
			throw new NoClassDefFoundError();
		});
		StepVerifier.create(this.flight.answer(() -> failing, Context.empty())).verifyError(NoClassDefFoundError.class);
		StepVerifier.create(this.flight.answer(() -> failing, Context.empty())).verifyError(NoClassDefFoundError.class);
		assertThat(this.over).containsExactly(this.flight);
	}

	@Test
	void isOverWhenEverybodyHasLeft() {
		this.flight.join(new CallProgress());
		this.flight.answer(Mono::never, Context.empty()).subscribe().dispose();
		assertThat(this.over).containsExactly(this.flight);
	}

	@Test
	void beginsOnce() {
		this.flight.join(new CallProgress());
		this.flight.join(new CallProgress());
		StepVerifier.create(this.flight.answer(() -> Mono.just("a"), Context.empty())).expectNext("a").verifyComplete();
		StepVerifier.create(this.flight.answer(() -> Mono.just("b"), Context.empty())).expectNext("a").verifyComplete();
	}

	@Test
	void failureAfterEverybodyHasLeftIsHandledAsTheCallSays() {
		List<Throwable> dropped = new ArrayList<>();
		Consumer<Throwable> handler = dropped::add;
		this.flight.join(new CallProgress());
		this.flight.answer(() -> Mono.from(failingWhenCancelled()), Context.of("reactor.onErrorDropped.local", handler))
			.subscribe()
			.dispose();
		assertThat(dropped).hasSize(1).first().isInstanceOf(IllegalStateException.class);
	}

	private static Publisher<String> failingWhenCancelled() {
		return (subscriber) -> subscriber.onSubscribe(new Subscription() {

			@Override
			public void request(long n) {
			}

			@Override
			public void cancel() {
				subscriber.onError(new IllegalStateException());
			}

		});
	}

}
