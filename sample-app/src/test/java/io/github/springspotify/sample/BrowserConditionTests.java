package io.github.springspotify.sample;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link BrowserCondition}.
 */
class BrowserConditionTests {

	@Test
	void testsRunWhenNothingIsMissing() {
		assertThat(BrowserCondition.decide("Example", "", true).isDisabled()).isFalse();
	}

	@Test
	void testsAreSkippedWithAReasonWhenSomethingIsMissing() {
		assertThat(BrowserCondition.decide("Example", "chromium", false).getReason())
			.hasValue("Example skipped: chromium not found on the PATH");
	}

	@Test
	void skipFailsWhereTestsAreRequired() {
		assertThatIllegalStateException().isThrownBy(() -> BrowserCondition.decide("Example", "chromium, node", true))
			.withMessageContaining("chromium, node not found");
	}

}
