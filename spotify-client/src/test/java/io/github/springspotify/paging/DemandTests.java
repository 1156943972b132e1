package io.github.springspotify.paging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.support.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
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

	private final List<Paging> asked = new CopyOnWriteArrayList<>();

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
		SlowReader<Integer> reader = new SlowReader<>();
		synchronous().items().subscribe(reader);
		reader.request(20);
		assertThat(this.asked).hasSize(1);
		reader.request(1);
		assertThat(this.asked).hasSize(10);
	}

	@Test
	void pagesOneAfterTheOtherWaitForDemandEachTime() {
		SlowReader<Page<Integer>> reader = new SlowReader<>();
		synchronous().withConcurrency(1).pages().subscribe(reader);
		for (int page = 1; page <= 5; page++) {
			reader.request(1);
			assertThat(this.asked).hasSize(page);
		}
	}

	@Test
	void slowReaderHoldsNoMorePagesThanAllowed() {
		SlowReader<Integer> reader = new SlowReader<>();
		synchronous().withConcurrency(4).items().subscribe(reader);
		reader.request(30);
		assertThat(this.asked).hasSize(2 + 4);
		reader.request(20);
		assertThat(this.asked).hasSize(3 + 4);
	}

	@Test
	void endIsToldWithoutFurtherDemand() {
		StepVerifier.create(synchronous().items().skip(980), 0)
			.thenRequest(20)
			.expectNextCount(20)
			.expectComplete()
			.verify(TIMEOUT);
		StepVerifier.create(synchronous().withConcurrency(1).pages(), 50)
			.expectNextCount(50)
			.expectComplete()
			.verify(TIMEOUT);
	}

	private ReactivePageWalk<Integer> synchronous() {
		return this.server.client().reactive().pages().of((paging) -> {
			this.asked.add(paging);
			int offset = (paging.offset() != null) ? paging.offset() : 0;
			List<Integer> items = IntStream.range(offset, offset + 20).boxed().toList();
			return Mono.just(new Page<>(null, items, 20, null, offset, null, 1000));
		});
	}

	@Test
	void cancellingEndsCallsOnTheirWay() throws Exception {
		CountDownLatch arrived = new CountDownLatch(8);
		IntStream.range(1, 50).forEach((page) -> this.server.on(page * 20, (request, out) -> {
			arrived.countDown();
			return Answers.drip().write(request, out);
		}));
		SlowReader<SavedTrack> reader = new SlowReader<>();
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

	private static final class SlowReader<T> extends BaseSubscriber<T> {

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			// Requests only what a test asks for.
		}

	}

}
