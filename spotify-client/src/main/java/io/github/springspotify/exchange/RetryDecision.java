package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * Decides whether a call that failed is repeated, and when. A call is repeated if that
 * can do no harm: because it only reads, or because nothing of it was sent.
 */
final class RetryDecision {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

	private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

	private final RetryPolicy policy;

	private final DoubleSupplier random;

	/**
	 * Create a decision.
	 * @param policy how often and after which delays
	 * @param random gives numbers from 0 to 1
	 */
	RetryDecision(RetryPolicy policy, DoubleSupplier random) {
		this.policy = policy;
		this.random = random;
	}

	/**
	 * Return whether an answer may be another one the next time, whatever the call.
	 */
	static boolean isPassing(int status) {
		return PASSING.contains(status);
	}

	/**
	 * Return how long to wait before a call is repeated that got an answer, or
	 * {@code null} if that answer is the result.
	 */
	@Nullable Duration afterAnswer(int status, Situation situation) {
		return (isPassing(status) && isSafe(situation)) ? delay(situation) : null;
	}

	/**
	 * Return how long to wait before a call is repeated that got no answer, or
	 * {@code null} if that is the result.
	 */
	@Nullable Duration afterFault(ConnectionFault fault, Situation situation) {
		return switch (fault) {
			case UNSENT -> delay(situation);
			case BROKEN -> isSafe(situation) ? delay(situation) : null;
			case OTHER -> null;
		};
	}

	private static boolean isSafe(Situation situation) {
		return SAFE.contains(situation.method());
	}

	private @Nullable Duration delay(Situation situation) {
		Integer own = situation.maxRetries();
		if (situation.retries() >= ((own != null) ? own : this.policy.maxRetries())) {
			return null;
		}
		Duration delay = this.policy.delay(situation.retries(), this.random.getAsDouble());
		return (delay.compareTo(situation.remaining()) < 0) ? delay : null;
	}

	/**
	 * What else the decision depends on.
	 *
	 * @param method method of the call
	 * @param retries how often it was repeated already
	 * @param maxRetries how often it may be repeated, or {@code null} for what the policy
	 * says
	 * @param remaining how much time the call has left
	 */
	record Situation(HttpMethod method, int retries, @Nullable Integer maxRetries, Duration remaining) {

	}

}
