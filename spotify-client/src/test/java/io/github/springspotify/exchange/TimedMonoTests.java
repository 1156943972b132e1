package io.github.springspotify.exchange;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TimedMono}.
 */
class TimedMonoTests {

	private final TestPublisher<String> source = TestPublisher
		.createNoncompliant(TestPublisher.Violation.CLEANUP_ON_TERMINATE, TestPublisher.Violation.DEFER_CANCELLATION);

	private final Sinks.Empty<Void> end = Sinks.empty();

	@Test
	void resultInTimeIsTheResult() {
		StepVerifier.create(timed()).then(() -> this.source.emit("result")).expectNext("result").verifyComplete();
		assertThat(this.end.currentSubscriberCount()).isZero();
	}

	@Test
	void emptyResultStaysEmpty() {
		StepVerifier.create(timed()).then(this.source::complete).verifyComplete();
	}

	@Test
	void failureIsTranslated() {
		StepVerifier.create(timed())
			.then(() -> this.source.error(new IllegalStateException("broken")))
			.verifyErrorMessage("translated: broken");
	}

	@Test
	void sourceIsGivenUpWhenItIsTooLate() {
		StepVerifier.create(timed()).then(this.end::tryEmitEmpty).verifyErrorMessage("too late");
		this.source.assertWasCancelled();
	}

	@Test
	void whatComesTooLateIsDropped() {
		StepVerifier.create(timed())
			.then(this.end::tryEmitEmpty)
			.then(() -> this.source.next("late"))
			.expectErrorMessage("too late")
			.verifyThenAssertThat()
			.hasDropped("late");
	}

	@Test
	void brokenClockFailsTheCall() {
		StepVerifier.create(timed())
			.then(() -> this.end.tryEmitError(new IllegalStateException("no clock")))
			.verifyErrorMessage("translated: no clock");
		this.source.assertWasCancelled();
	}

	@Test
	void callerWhoLeavesGivesUpBoth() {
		timed().subscribe().dispose();
		this.source.assertWasCancelled();
		assertThat(this.end.currentSubscriberCount()).isZero();
	}

	@Test
	void nothingBeginsWhenItIsTooLateAlready() {
		this.end.tryEmitEmpty();
		StepVerifier.create(timed()).verifyErrorMessage("too late");
		this.source.assertWasNotSubscribed();
	}

	@Test
	void sourceSeesTheContext() {
		CompletableFuture<String> seen = new TimedMono<>(
				Mono.deferContextual((context) -> Mono.just(context.<String>get("key"))), this.end.asMono(),
				IllegalStateException::new, (ex) -> ex, (context) -> context.put("key", "value"))
			.toFuture();
		assertThat(seen).isCompletedWithValue("value");
	}

	private Mono<String> timed() {
		return new TimedMono<>(this.source.mono(), this.end.asMono(), () -> new IllegalStateException("too late"),
				(ex) -> new IllegalStateException("translated: " + ex.getMessage()), (context) -> context);
	}

}
