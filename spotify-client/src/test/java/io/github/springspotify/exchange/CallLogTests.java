package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallLogTests {

	private final CallLog log = new CallLog(millis(30_000));

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 1", "29999, 1", "30000, 1", "30099, 1", "30100, 0", "51200, 0", "9000000, 0" })
	void callCountsForTheWholeWindowAndUpToOneSlotMore(long millis, int count) {
		this.log.add(0);
		assertThat(this.log.count(millis(millis))).isEqualTo(count);
	}

	@Test
	void certainCountLooksBackForLess() {
		this.log.add(millis(50));
		assertThat(this.log.countForSure(millis(28_999))).isEqualTo(1);
		assertThat(this.log.countForSure(millis(29_000))).isZero();
		assertThat(this.log.count(millis(29_000))).isEqualTo(1);
	}

	@Test
	void slotsAreUsedAgain() {
		this.log.add(0);
		this.log.add(millis(51_200));
		this.log.add(millis(51_250));
		assertThat(this.log.count(millis(51_300))).isEqualTo(2);
	}

	@Test
	void oldestCallsLeaveFirst() {
		this.log.add(millis(1000));
		this.log.add(millis(1050));
		this.log.add(millis(1200));
		long now = millis(31_000);
		assertThat(this.log.firstEnd(now)).isEqualTo(millis(31_100));
		assertThat(IntStream.range(0, 3).map((slot) -> this.log.leaving(now, slot))).containsExactly(2, 0, 1);
	}

	@Test
	void threadsCountTogether() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> threads = IntStream.range(0, 8)
				.<Future<?>>mapToObj((thread) -> executor
					.submit(() -> IntStream.range(0, 10_000).forEach((i) -> this.log.add(millis(i)))))
				.toList();
			for (Future<?> thread : threads) {
				thread.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.log.count(millis(10_000))).isEqualTo(80_000);
	}

	private static long millis(long millis) {
		return Duration.ofMillis(millis).toNanos();
	}

}
