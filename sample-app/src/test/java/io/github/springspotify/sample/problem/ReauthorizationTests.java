package io.github.springspotify.sample.problem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Reauthorization}.
 */
class ReauthorizationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void secondAttemptRightAfterTheFirstIsRefused() {
		assertThat(begin("GET", Duration.ZERO)).isTrue();
		assertThat(begin("GET", Duration.ofSeconds(59))).isFalse();
	}

	@Test
	void laterAttemptIsAllowed() {
		begin("GET", Duration.ZERO);

		assertThat(begin("GET", Duration.ofSeconds(60))).isTrue();
	}

	@Test
	void buttonIsNotRepeatedAfterALogin() {
		assertThat(begin("POST", Duration.ZERO)).isFalse();
	}

	private boolean begin(String method, Duration after) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/profile");
		request.setSession(this.session);
		return new Reauthorization(Clock.fixed(NOW.plus(after), ZoneOffset.UTC)).begin(request,
				new MockHttpServletResponse());
	}

}
