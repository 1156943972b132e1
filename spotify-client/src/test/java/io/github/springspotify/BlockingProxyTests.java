package io.github.springspotify;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

@Timeout(20)
class BlockingProxyTests {

	private final Greetings greetings = create((name) -> Mono.just("Hello " + name));

	@Test
	void waitsForTheValue() {
		assertThat(create((name) -> Mono.just("Hello " + name).delayElement(Duration.ofMillis(1))).greet("Aurora"))
			.isEqualTo("Hello Aurora");
	}

	@Test
	void givesNullForEmpty() {
		assertThat(create((name) -> Mono.empty()).greet("Aurora")).isNull();
	}

	@Test
	void throwsWhatTheTwinSignals() {
		IllegalArgumentException failure = new IllegalArgumentException("no");
		assertThat(catchThrowable(() -> create((name) -> Mono.error(failure)).greet("x"))).isSameAs(failure);
	}

	@Test
	void throwsWhatTheTwinThrows() {
		IllegalArgumentException failure = new IllegalArgumentException("no");
		assertThat(catchThrowable(() -> create((name) -> {
			throw failure;
		}).greet("x"))).isSameAs(failure);
	}

	@Test
	void wrapsCheckedException() {
		assertThat(catchThrowable(() -> create((name) -> Mono.error(new IOException("no"))).greet("x")))
			.isInstanceOf(RuntimeException.class)
			.hasRootCauseInstanceOf(IOException.class);
	}

	@Test
	void listsAllMissingTwins() {
		assertThatIllegalStateException()
			.isThrownBy(() -> BlockingProxy.create(Lonely.class, ReactiveLonely.class, new ReactiveLonely() {
			}))
			.withMessageContaining("ReactiveLonely has no twin of")
			.withMessageContaining("first(java.lang.String)")
			.withMessageContaining("second()");
	}

	@Test
	void refusesThreadThatMustNotBlock() {
		AtomicReference<String> thread = new AtomicReference<>();
		Mono<String> call = Mono.fromCallable(() -> {
			thread.set(Thread.currentThread().getName());
			return this.greetings.greet("Aurora");
		}).subscribeOn(Schedulers.parallel());

		assertThatIllegalStateException().isThrownBy(() -> call.block(Duration.ofSeconds(10)))
			.withMessage("Greetings.greet(..) blocks and was called on thread '" + thread.get()
					+ "'. Use ReactiveGreetings there.");
		assertThat(thread.get()).startsWith("parallel-");
	}

	@Test
	void mayBeCalledOnBoundedElasticThread() {
		Mono<String> call = Mono.fromCallable(() -> this.greetings.greet("Aurora"))
			.subscribeOn(Schedulers.boundedElastic());
		assertThat(call.block(Duration.ofSeconds(10))).isEqualTo("Hello Aurora");
	}

	@Test
	void isEqualToItselfOnly() {
		assertThat(this.greetings).isEqualTo(this.greetings)
			.hasSameHashCodeAs(this.greetings)
			.isNotEqualTo(create((name) -> Mono.empty()))
			.isNotEqualTo(null);
		assertThat(this.greetings.toString()).startsWith("Greetings@");
	}

	@Test
	void interruptedCallerGetsExceptionAndStaysInterrupted() throws Exception {
		CountDownLatch waiting = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		Greetings stalled = create((name) -> Mono.<String>never()
			.doOnSubscribe((subscription) -> waiting.countDown())
			.doOnCancel(cancelled::countDown));
		FutureTask<Boolean> call = new FutureTask<>(() -> {
			assertThat(catchThrowable(() -> stalled.greet("x"))).isInstanceOf(RuntimeException.class)
				.hasRootCauseInstanceOf(InterruptedException.class);
			return Thread.currentThread().isInterrupted();
		});
		Thread thread = new Thread(call);
		thread.start();
		waiting.await();
		thread.interrupt();
		assertThat(call.get()).isTrue();
		assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
	}

	private static Greetings create(ReactiveGreetings reactive) {
		return BlockingProxy.create(Greetings.class, ReactiveGreetings.class, reactive);
	}

	interface Greetings {

		String greet(String name);

	}

	interface ReactiveGreetings {

		Mono<String> greet(String name);

	}

	interface Lonely {

		String first(String argument);

		String second();

	}

	interface ReactiveLonely {

	}

}
