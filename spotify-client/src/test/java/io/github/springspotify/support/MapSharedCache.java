package io.github.springspotify.support;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.github.springspotify.cache.SharedCache;

/**
 * A place in memory where instances keep answers for each other, and that does whatever
 * it is told first: fail, or wait.
 */
public final class MapSharedCache implements SharedCache {

	private final Map<String, byte[]> values = new ConcurrentHashMap<>();

	private final Map<String, Duration> lives = new ConcurrentHashMap<>();

	private final Map<String, String> marks = new ConcurrentHashMap<>();

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	private final AtomicInteger lookUps = new AtomicInteger();

	private final Semaphore writes = new Semaphore(0);

	private volatile Duration timeout = Duration.ofSeconds(10);

	private volatile Runnable first = () -> {
	};

	/**
	 * Set what is done before anything else.
	 * @param first what to do
	 */
	public void first(Runnable first) {
		this.first = first;
	}

	@Override
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Set how long calls wait, ten seconds if nothing is set.
	 * @param timeout the time
	 */
	public void timeout(Duration timeout) {
		this.timeout = timeout;
	}

	@Override
	public Found find(String name, List<String> marks) {
		this.lookUps.incrementAndGet();
		this.first.run();
		return new Found(this.values.get(name),
				marks.stream().map((mark) -> this.marks.getOrDefault(mark, "")).collect(Collectors.joining(",")));
	}

	@Override
	public void keep(String name, byte[] value, Duration life) {
		this.first.run();
		this.values.put(name, value);
		this.lives.put(name, life);
		this.writes.release();
	}

	@Override
	public void remove(String name) {
		this.first.run();
		this.values.remove(name);
		this.writes.release();
	}

	@Override
	public void forget(List<String> marks, Duration life, byte[] message) {
		this.first.run();
		marks.forEach((mark) -> this.marks.put(mark, UUID.randomUUID().toString()));
		this.listeners.forEach((listener) -> listener.told(message));
		this.writes.release();
	}

	@Override
	public void listen(Listener listener) {
		this.listeners.add(listener);
	}

	/**
	 * Return those who listen.
	 * @return the listeners
	 */
	public List<Listener> listeners() {
		return this.listeners;
	}

	/**
	 * Wait until something has been written, which happens in the background.
	 * @param times how often
	 * @return this cache
	 */
	public MapSharedCache awaitWrites(int times) {
		try {
			if (!this.writes.tryAcquire(times, 10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Only " + this.writes.availablePermits() + " writes have come");
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return this;
	}

	/**
	 * Return what is kept.
	 * @return the values by their names
	 */
	public Map<String, byte[]> values() {
		return this.values;
	}

	/**
	 * Return how long the only value is of use.
	 * @return the time
	 */
	public Duration life() {
		return Objects.requireNonNull(this.lives.get(this.values.keySet().iterator().next()));
	}

	/**
	 * Return how often somebody has looked something up.
	 * @return the number
	 */
	public int lookUps() {
		return this.lookUps.get();
	}

}
