package io.github.springspotify;

import java.time.Duration;
import java.util.Map;

import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.exchange.QuotaState;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.MutableClock;
import io.github.springspotify.support.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a client tells of itself to those who operate it.
 */
@Timeout(30)
class ClientStateTests {

	private static final String QUOTA_EXCEEDED = "{\"error\":{\"status\":429,\"reason\":\"QUOTA_EXCEEDED\"}}";

	private final RawServer server = RawServer.start();

	private final MutableClock clock = new MutableClock();

	private final RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), this.clock);

	private final QuotaKnowledge quota = new QuotaKnowledge(QuotaMode.AUTO);

	private final SpotifyClient client = client();

	private SpotifyClient client() {
		return SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.clock(this.clock)
			.rateLimitGate(this.gate)
			.quotaKnowledge(this.quota)
			.build();
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	@SuppressWarnings("deprecation")
	void clientsShareWhatTheyLearnOfTheQuotaMode() {
		this.server.otherwise(Answers.json(403, "{\"error\":{\"status\":403,\"message\":\"Forbidden\"}}"));
		assertThat(this.quota.state()).isEqualTo(new QuotaState(QuotaMode.AUTO, QuotaMode.AUTO, null, false));
		try (SpotifyClient other = client()) {
			catchThrowable(() -> other.markets().get());
		}
		catchThrowable(() -> this.client.markets().get());
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.quota.state())
			.isEqualTo(new QuotaState(QuotaMode.AUTO, QuotaMode.DEVELOPMENT, "2026-02-11", false));
	}

	@Test
	void configuredQuotaModeIsNotLearnt() {
		assertThat(new QuotaKnowledge(QuotaMode.DEVELOPMENT).state())
			.isEqualTo(new QuotaState(QuotaMode.DEVELOPMENT, QuotaMode.DEVELOPMENT, null, true));
		assertThat(new QuotaKnowledge(QuotaMode.EXTENDED).state().seems()).isEqualTo(QuotaMode.EXTENDED);
	}

	@Test
	void gateNamesEndpointsWhoseQuotaIsUsedUp() {
		this.server.otherwise(Answers.of(429, "application/json", QUOTA_EXCEEDED, Map.of("Retry-After", "60")));
		catchThrowable(() -> this.client.artists().get("a"));
		assertThat(this.gate.closedEndpoints())
			.isEqualTo(Map.of("GET /artists/{id}", this.clock.instant().plusSeconds(60)));
		this.clock.advance(Duration.ofSeconds(60));
		assertThat(this.gate.closedEndpoints()).isEmpty();
	}

	@Test
	void cacheTellsHowMuchRoomIsTaken() {
		this.server.on("/v1/albums/a",
				Answers.of(200, "application/json", "{\"id\":\"a\"}", Map.of("Cache-Control", "max-age=60")));
		assertThat(this.client.cache().stats().size()).isZero();
		this.client.albums().get("a");
		assertThat(this.client.cache().stats().size()).isPositive();
	}

}
