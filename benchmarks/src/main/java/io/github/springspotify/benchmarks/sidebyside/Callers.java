package io.github.springspotify.benchmarks.sidebyside;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * Threads that call at the same time and as fast as they can.
 */
final class Callers implements AutoCloseable {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final int count;

	private final ExecutorService executor;

	Callers(int count, boolean virtual) {
		this.count = count;
		this.executor = virtual ? virtualThreads() : Executors.newFixedThreadPool(count);
	}

	private static ExecutorService virtualThreads() {
		try {
			return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("This JDK has no virtual threads; use 21 or later", ex);
		}
	}

	/**
	 * Call for a while.
	 * @param call what to call
	 * @param time how long
	 * @return what was measured
	 */
	Measurement callFor(Callable<?> call, Duration time) {
		LongAdder calls = new LongAdder();
		long allocated = allocated();
		long processor = MACHINE.getProcessCpuTime();
		long start = System.nanoTime();
		long end = start + time.toNanos();
		all(() -> {
			while (System.nanoTime() < end) {
				call.call();
				calls.increment();
			}
			return null;
		});
		double seconds = (System.nanoTime() - start) / 1e9;
		double worked = MACHINE.getProcessCpuTime() - processor;
		return new Measurement(calls.sum() / seconds, worked / 1_000 / calls.sum(),
				(double) (allocated() - allocated) / calls.sum());
	}

	/**
	 * Let every caller do something, and wait for all.
	 * @param work what each of them does
	 */
	void all(Callable<?> work) {
		List<Future<?>> futures = new ArrayList<>();
		for (int i = 0; i < this.count; i++) {
			futures.add(this.executor.submit(work));
		}
		for (Future<?> future : futures) {
			try {
				future.get();
			}
			catch (InterruptedException | ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * Return what all threads that there are have allocated. Virtual threads are not
	 * among them.
	 */
	private static long allocated() {
		long sum = 0;
		for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
			sum += Math.max(bytes, 0);
		}
		return sum;
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

	/**
	 * What was measured.
	 *
	 * @param perSecond calls per second
	 * @param processor microseconds of this process's processor time per call
	 * @param allocated bytes per call
	 */
	record Measurement(double perSecond, double processor, double allocated) {
	}

}
