package io.github.springspotify.exchange;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryPolicyTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final RetryPolicy policy = RetryPolicy.DEFAULT;

	@ParameterizedTest
	@CsvSource({ "0, 500", "1, 1000", "2, 2000", "3, 4000", "4, 8000", "5, 8000", "1000, 8000" })
	void delayGrowsUpToTheLongest(int retry, long millis) {
		RetryPolicy steady = new RetryPolicy(3, Duration.ofMillis(500), 2, Duration.ofSeconds(8), Duration.ZERO);
		assertThat(steady.delay(retry, 0.9)).hasMillis(millis);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 500", "0, 0.5, 500", "0, 1, 750", "1, 0, 500", "1, 1, 1500", "3, 0, 2000", "3, 1, 6000",
			"4, 1, 8000" })
	void jitterGrowsWithTheDelayAndStaysInItsBounds(int retry, double random, long millis) {
		assertThat(this.policy.delay(retry, random)).hasMillis(millis);
	}

	@Test
	void changesNumberOfRetriesAlone() {
		assertThat(this.policy.withMaxRetries(7))
			.isEqualTo(new RetryPolicy(7, Duration.ofMillis(500), 2, Duration.ofSeconds(8), Duration.ofMillis(250)));
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.policy.withMaxRetries(-1))
			.withMessage("'maxRetries' must not be negative but is -1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetryPolicy(1, Duration.ZERO, 2, SECOND, Duration.ZERO))
			.withMessageContaining("'initialDelay' must be positive");
		assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, SECOND, 0.5, SECOND, Duration.ZERO))
			.withMessageContaining("'multiplier' must be at least 1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetryPolicy(1, SECOND, Double.NaN, SECOND, Duration.ZERO));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetryPolicy(1, SECOND, 2, SECOND.dividedBy(2), Duration.ZERO))
			.withMessageContaining("'maxDelay' must not be shorter");
		assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, SECOND, 2, SECOND, SECOND.negated()))
			.withMessageContaining("'jitter' must not be negative");
	}

}
