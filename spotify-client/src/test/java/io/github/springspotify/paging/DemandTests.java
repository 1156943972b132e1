package io.github.springspotify.paging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.support.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Hooks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reactive walk asks for, and when.
 */
@Timeout(60)
class DemandTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final PagedServer server = PagedServer.of(1000);

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	private final ReactivePageWalk<SavedTrack> walk = this.server.client()
		.reactive()
		.pages()
		.of(this.server.client().reactive().tracks()::getSaved);

	@BeforeEach
	void collectDroppedErrors() {
		Hooks.onErrorDropped(this.dropped::add);
	}

	@AfterEach
	void close() {
		this.server.close();
		Hooks.resetOnErrorDropped();
		assertThat(this.dropped).isEmpty();
	}

	@Test
	void nothingIsAskedForBeforeSubscription() {
		this.walk.items();
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void nothingIsAskedForBeyondTheFirstPageUntilItIsUsedUp() {
		StepVerifier.create(this.walk.items(), 20)
			.expectNextCount(20)
			.then(() -> assertThat(this.server.requests()).hasSize(1))
			.thenRequest(1)
			.expectNextCount(1)
			.then(() -> assertThat(this.server.requests()).hasSizeGreaterThan(1))
			.thenCancel()
			.verify(TIMEOUT);
	}

	@Test
	void oneAfterTheOtherWaitsForDemandEachTime() {
		StepVerifier.create(this.walk.withConcurrency(1).pages(), 1)
			.expectNextCount(1)
			.then(() -> assertThat(this.server.requests()).hasSize(1))
			.thenRequest(1)
			.expectNextCount(1)
			.then(() -> assertThat(this.server.requests()).hasSize(2))
			.thenRequest(1)
			.expectNextCount(1)
			.then(() -> assertThat(this.server.requests()).hasSize(3))
			.thenCancel()
			.verify(TIMEOUT);
	}

	@Test
	void slowReaderHoldsAsManyPagesAsAllowed() throws Exception {
		CountDownLatch arrived = new CountDownLatch(4);
		IntStream.range(1, 50).forEach((page) -> this.server.on(page * 20, (request, out) -> {
			arrived.countDown();
			return Answers.json(this.server.page(20, page * 20)).write(request, out);
		}));
		SlowReader reader = new SlowReader();
		this.walk.withConcurrency(4).items().subscribe(reader);
		reader.request(21);
		arrived.await();
		reader.await(21);
		assertThat(this.server.requests()).hasSizeLessThanOrEqualTo(6);
		reader.cancel();
	}

	@Test
	void cancellingEndsCallsOnTheirWay() throws Exception {
		CountDownLatch arrived = new CountDownLatch(8);
		IntStream.range(1, 50).forEach((page) -> this.server.on(page * 20, (request, out) -> {
			arrived.countDown();
			return Answers.drip().write(request, out);
		}));
		SlowReader reader = new SlowReader();
		this.walk.items().subscribe(reader);
		reader.request(100);
		arrived.await();
		reader.cancel();
		for (int call = 0; call < 8; call++) {
			assertThat(this.server.awaitDisconnect(TIMEOUT)).isTrue();
		}
		assertThat(this.server.requests()).hasSize(9);
	}

	@Test
	void cancellingWhileAnswersArriveIsSilent() {
		for (int walk = 0; walk < 50; walk++) {
			assertThat(this.walk.items().take(21).count().block(TIMEOUT)).isEqualTo(21);
		}
	}

	@Test
	void failuresBehindTheFirstOneAreNotReported() {
		IntStream.range(3, 50).forEach((page) -> this.server.on(page * 20, Answers.json(500, "{}")));
		StepVerifier.create(this.walk.items()).expectNextCount(60).expectError().verify(TIMEOUT);
	}

	@Test
	void canBeReadTwice() {
		assertThat(this.walk.items().take(30).collectList().block(TIMEOUT))
			.isEqualTo(this.walk.items().take(30).collectList().block(TIMEOUT));
	}

	@Test
	void sourceThatThrowsFailsTheWalk() {
		IllegalArgumentException failure = new IllegalArgumentException("no");
		StepVerifier.create(this.server.client().reactive().pages().of((paging) -> {
			throw failure;
		}).items()).expectErrorMatches((ex) -> ex == failure).verify(TIMEOUT);
	}

	private static final class SlowReader extends BaseSubscriber<SavedTrack> {

		private final Semaphore items = new Semaphore(0);

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			// Requests only what a test asks for.
		}

		@Override
		protected void hookOnNext(SavedTrack item) {
			this.items.release();
		}

		void await(int count) throws InterruptedException {
			this.items.acquire(count);
		}

	}

}
