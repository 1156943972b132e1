package io.github.springspotify.exchange;

import java.time.Duration;

/**
 * How often and after which delays a call is repeated that failed for a reason that may
 * pass. Rate limits have a budget of their own and are not counted here.
 *
 * @param maxRetries how often a call is repeated at most, 0 for never
 * @param initialDelay delay before the first repetition
 * @param multiplier factor by which the delay grows with every further repetition
 * @param maxDelay longest delay
 * @param jitter time that is randomly added to or subtracted from a delay, and grows with
 * it; no delay becomes shorter than {@code initialDelay} or longer than {@code maxDelay}
 * @since 0.1.0
 */
public record RetryPolicy(int maxRetries, Duration initialDelay, double multiplier, Duration maxDelay,
		Duration jitter) {

	/**
	 * Three repetitions, after half a second, one second and two.
	 */
	public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofMillis(500), 2, Duration.ofSeconds(8),
			Duration.ofMillis(250));

	/**
	 * Check the values.
	 */
	public RetryPolicy {
		if (maxRetries < 0) {
			throw new IllegalArgumentException("'maxRetries' must not be negative but is " + maxRetries);
		}
		if (!(multiplier >= 1)) {
			throw new IllegalArgumentException("'multiplier' must be at least 1 but is " + multiplier);
		}
		DurationCheck.positive("initialDelay", initialDelay);
		DurationCheck.positive("maxDelay", maxDelay);
		DurationCheck.notNegative("jitter", jitter);
		if (maxDelay.compareTo(initialDelay) < 0) {
			throw new IllegalArgumentException(
					"'maxDelay' must not be shorter than 'initialDelay', " + initialDelay + ", but is " + maxDelay);
		}
	}

	/**
	 * Return the same delays for another number of repetitions.
	 * @param maxRetries how often a call is repeated at most
	 * @return the policy
	 */
	public RetryPolicy withMaxRetries(int maxRetries) {
		return new RetryPolicy(maxRetries, this.initialDelay, this.multiplier, this.maxDelay, this.jitter);
	}

	/**
	 * Return the delay before a repetition.
	 * @param retry how many repetitions there were before it
	 * @param random where in the range of the jitter the delay lies, from 0 to 1
	 */
	Duration delay(int retry, double random) {
		double growth = Math.pow(this.multiplier, retry);
		double delay = Math.min(this.initialDelay.toNanos() * growth, this.maxDelay.toNanos());
		double jittered = delay + (2 * random - 1) * this.jitter.toNanos() * growth;
		return Duration
			.ofNanos((long) Math.max(this.initialDelay.toNanos(), Math.min(jittered, this.maxDelay.toNanos())));
	}

}
