package io.github.springspotify.paging;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that are asked for while the threads for it have something else to do.
 */
@Timeout(30)
class FetchWindowTests {

	private final Scheduler busy = Schedulers.newBoundedElastic(1, 100, "busy");

	private final CountDownLatch work = new CountDownLatch(1);

	private final AtomicInteger fetched = new AtomicInteger();

	@BeforeEach
	void keepBusy() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		this.busy.schedule(() -> {
			begun.countDown();
			await(this.work);
		});
		begun.await();
	}

	@AfterEach
	void dispose() {
		this.work.countDown();
		this.busy.dispose();
	}

	@Test
	void pageThatTheReaderGotItselfIsNotKept() {
		FetchWindow<Object, Integer> window = window();
		window.ask(1);
		WeakReference<@Nullable Object> page = new WeakReference<>(window.take());
		awaitCollection(page);
		assertThat(this.fetched).hasValue(1);
	}

	@Test
	void pageOfAWalkThatNobodyGoesOnWithIsNotFetched() throws InterruptedException {
		FetchWindow<Object, Integer> window = window();
		window.ask(1);
		WeakReference<@Nullable Object> walk = new WeakReference<>(window);
		window = null;
		awaitCollection(walk);
		CountDownLatch idle = new CountDownLatch(1);
		this.busy.schedule(idle::countDown);
		this.work.countDown();
		idle.await();
		assertThat(this.fetched).hasValue(0);
	}

	@Test
	void pagesOfAClosedWalkAreNotFetched() throws InterruptedException {
		FetchWindow<Object, Integer> window = window();
		window.ask(1);
		window.close();
		CountDownLatch idle = new CountDownLatch(1);
		this.busy.schedule(idle::countDown);
		this.work.countDown();
		idle.await();
		assertThat(this.fetched).hasValue(0);
	}

	private FetchWindow<Object, Integer> window() {
		return new FetchWindow<>((number) -> {
			this.fetched.incrementAndGet();
			return new Object();
		}, this.busy);
	}

	private static void awaitCollection(WeakReference<?> reference) {
		while (reference.get() != null) {
			System.gc();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
