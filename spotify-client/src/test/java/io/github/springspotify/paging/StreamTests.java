package io.github.springspotify.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.support.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What only the blocking walk has: threads that wait.
 */
@Timeout(60)
class StreamTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final PagedServer server = PagedServer.of(1000);

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	private final PageWalk<SavedTrack> walk = this.server.client().pages().of(this.server.client().tracks()::getSaved);

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
	void nothingIsAskedForBeforeTheStreamIsRead() {
		this.walk.items();
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void closingEndsCallsOnTheirWay() throws Exception {
		CountDownLatch arrived = stallPagesBehindTheSecond();
		try (Stream<SavedTrack> items = this.walk.items()) {
			Iterator<SavedTrack> iterator = items.iterator();
			IntStream.range(0, 21).forEach((i) -> iterator.next());
			arrived.await();
		}
		for (int call = 0; call < 7; call++) {
			assertThat(this.server.awaitDisconnect(TIMEOUT)).isTrue();
		}
		assertThat(this.server.requests()).hasSize(9);
	}

	@Test
	void interruptedReaderGetsExceptionAndStaysInterrupted() throws Exception {
		CountDownLatch arrived = stallPagesBehindTheSecond();
		FutureTask<Boolean> reading = new FutureTask<>(() -> {
			assertThat(catchThrowable(() -> this.walk.items().forEach((item) -> {
			}))).isInstanceOf(SpotifyTransportException.class)
				.hasMessageContaining("was interrupted while it waited for ")
				.hasRootCauseInstanceOf(InterruptedException.class);
			return Thread.currentThread().isInterrupted();
		});
		Thread reader = new Thread(reading);
		reader.start();
		arrived.await();
		reader.interrupt();
		assertThat(reading.get()).isTrue();
		for (int call = 0; call < 7; call++) {
			assertThat(this.server.awaitDisconnect(TIMEOUT)).isTrue();
		}
	}

	@Test
	void readerWhoseStreamIsClosedDoesNotTakeItForTheEnd() throws Exception {
		CountDownLatch arrived = stallPagesBehindTheSecond();
		Stream<Page<SavedTrack>> pages = this.walk.pages();
		AtomicInteger read = new AtomicInteger();
		FutureTask<Throwable> reading = new FutureTask<>(
				() -> catchThrowable(() -> pages.forEach((page) -> read.incrementAndGet())));
		new Thread(reading).start();
		arrived.await();
		pages.close();
		assertThat(reading.get()).isInstanceOf(RuntimeException.class);
		assertThat(read.get()).isBetween(1, 2);
	}

	private CountDownLatch stallPagesBehindTheSecond() {
		CountDownLatch arrived = new CountDownLatch(7);
		IntStream.range(2, 50).forEach((page) -> this.server.on(page * 20, (request, out) -> {
			arrived.countDown();
			return Answers.drip().write(request, out);
		}));
		return arrived;
	}

	@Test
	void failureIsTheOriginalOneAndTellsWhereTheReaderWas() {
		this.server.on(0, Answers.json(this.server.page(20, 0)));
		this.server.on(60, Answers.json(500, "{}"));
		Throwable failure = catchThrowable(() -> this.walk.items().toList());
		assertThat(failure).isInstanceOf(ServerException.class).hasNoCause();
		assertThat(failure.getSuppressed()).flatExtracting((suppressed) -> List.of(suppressed.getStackTrace()))
			.anyMatch((element) -> element.getClassName().equals(StreamTests.class.getName()));
	}

	@Test
	void refusesThreadThatMustNotBlock() {
		Mono<List<SavedTrack>> reading = Mono.fromCallable(() -> this.walk.items().toList())
			.subscribeOn(Schedulers.parallel());
		assertThatIllegalStateException().isThrownBy(() -> reading.block(TIMEOUT))
			.withMessageStartingWith("SpotifyClient.pages() blocks and was called on thread 'parallel-")
			.withMessageEndingWith("'. Use ReactiveSpotifyClient.pages() there.");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void goesOnWhenAllThreadsAreBusyWithWalks() {
		int walks = Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE * 3;
		List<Integer> sizes = Flux.range(0, walks)
			.flatMap((i) -> Mono.fromCallable(() -> this.walk.items().toList().size())
				.subscribeOn(Schedulers.boundedElastic()), walks)
			.collectList()
			.block(Duration.ofSeconds(50));
		assertThat(sizes).hasSize(walks).containsOnly(1000);
	}

	@Test
	void walksCanBeNested() {
		PageWalk<SavedTrack> outer = this.server.client().pages().of((paging) -> {
			assertThat(this.walk.items().count()).isEqualTo(1000);
			return this.server.client().tracks().getSaved(paging);
		});
		assertThat(outer.withPageSize(50).items().count()).isEqualTo(1000);
	}

	@Test
	void canBeReadByIterator() {
		List<String> ids = new ArrayList<>();
		try (Stream<SavedTrack> items = this.walk.items()) {
			items.iterator().forEachRemaining((item) -> ids.add(Twin.id(item)));
		}
		assertThat(ids).hasSize(1000).doesNotHaveDuplicates();
	}

}
