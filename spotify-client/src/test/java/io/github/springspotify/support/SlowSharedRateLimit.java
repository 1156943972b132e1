package io.github.springspotify.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.springspotify.ratelimit.SharedRateLimit;

/**
 * Where instances in one virtual time tell each other what they know. What one tells
 * takes a while to reach the others.
 */
public final class SlowSharedRateLimit implements SharedRateLimit {

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private final List<Told> all = new ArrayList<>();

	private final Supplier<Duration> time;

	private final Duration delay;

	private boolean down;

	/**
	 * Create the place.
	 * @param time tells the time since the start
	 * @param delay how long what is told takes to reach the others
	 */
	public SlowSharedRateLimit(Supplier<Duration> time, Duration delay) {
		this.time = time;
		this.delay = delay;
	}

	/**
	 * Set whether all attempts fail.
	 * @param down whether they do
	 */
	public void down(boolean down) {
		this.down = down;
	}

	/**
	 * Return how often an instance has told something.
	 * @return the number
	 */
	public int exchanges() {
		return this.all.size();
	}

	@Override
	public State exchange(Report own) {
		Duration now = this.time.get();
		this.all.add(new Told(now, own));
		if (this.down) {
			throw new IllegalStateException("down");
		}
		List<Told> heard = this.all.stream()
			.filter((told) -> told.isOf(own) || told.at().plus(this.delay).compareTo(now) <= 0)
			.toList();
		Map<String, Report> last = new LinkedHashMap<>();
		heard.stream()
			.filter((told) -> !told.isOf(own) && told.at().plus(WINDOW).compareTo(now) > 0)
			.forEach((told) -> last.put(told.report().instance(), told.report()));
		int size = heard.stream()
			.mapToInt((told) -> told.report().size())
			.reduce(0, (one, two) -> (two > 0) ? two : one);
		List<Told> pauses = heard.stream().filter((told) -> !told.report().pause().isZero()).toList();
		Duration pause = pauses.stream()
			.map((told) -> told.at().plus(told.report().pause()).minus(now))
			.reduce(Duration.ZERO, (one, two) -> (one.compareTo(two) > 0) ? one : two);
		return new State(List.copyOf(last.values()), size, pauses.size(), pause);
	}

	private record Told(Duration at, Report report) {

		private boolean isOf(Report own) {
			return this.report.instance().equals(own.instance());
		}

	}

}
