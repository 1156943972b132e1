package io.github.springspotify;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The rate limit over HTTP, with a window of a second.
 */
@Timeout(60)
class RateLimitHttpTests {

	private static final Duration WINDOW = Duration.ofSeconds(1);

	private static final int SIZE = 20;

	private final RawServer server = RawServer.start();

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.cache(null)
		.apiBaseUrl(this.server.url("/v1"))
		.rateLimitGate(new RateLimitGate(WINDOW, Clock.systemUTC()))
		.build();

	private final Deque<Long> window = new ArrayDeque<>();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void refusedWriteIsSentAgainWithItsBody() {
		this.server.on("/v1/me/playlists", Answers.of(429, "", "Too many requests"),
				Answers.json(429, "{\"error\":{\"status\":429,\"message\":\"API rate limit exceeded\"}}"),
				Answers.json(201, "{\"id\":\"new\"}"));
		assertThat(this.client.playlists().create(PlaylistDetails.named("Mine")).id()).isEqualTo("new");
		assertThat(this.server.requests()).hasSize(3)
			.allSatisfy((request) -> assertThat(request.body()).contains("Mine"));
	}

	@Test
	void longWaitFailsAtOnce() {
		this.server.on("/v1/me", Answers.of(429, "", "Too many requests", Map.of("Retry-After", "86400")));
		RateLimitedException first = catchThrowableOfType(RateLimitedException.class,
				() -> this.client.users().getCurrent());
		RateLimitedException second = catchThrowableOfType(RateLimitedException.class,
				() -> this.client.playlists().create(PlaylistDetails.named("Mine")));
		assertThat(first.getDetail()).isEqualTo("Too many requests");
		assertThat(first.getRetryAfter()).hasHours(24);
		assertThat(Duration.between(first.getRetryAt(), second.getRetryAt()).abs()).isLessThan(Duration.ofSeconds(5));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void usedUpQuotaIsToldApartFromTheRateLimit() {
		this.server.otherwise(Answers.json("{\"id\":\"x\"}"));
		this.server.on("/v1/me",
				Answers.of(429, "application/json",
						"{\"error\":{\"status\":429,\"message\":\"Too many requests\",\"reason\":\"QUOTA_EXCEEDED\"}}",
						Map.of("Retry-After", "52531")));
		for (int i = 0; i < 3; i++) {
			assertThat(catchThrowableOfType(QuotaExceededException.class, () -> this.client.users().getCurrent()))
				.isNotNull();
		}
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.client.artists().get("x").id()).isEqualTo("x");
	}

	@Test
	void everybodyGetsThroughInTheEnd() throws Exception {
		this.server.otherwise(rolling());
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			List<Future<String>> calls = IntStream.range(0, 80)
				.mapToObj((i) -> executor.submit(() -> this.client.artists().get("x").id()))
				.toList();
			for (Future<String> call : calls) {
				assertThat(call.get()).isEqualTo("x");
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.server.requests()).hasSizeBetween(81, 130);
	}

	/**
	 * Refused calls count, and how long to wait is not said.
	 */
	private Answer rolling() {
		return (request, out) -> {
			boolean refused;
			synchronized (this.window) {
				long now = System.nanoTime();
				this.window.removeIf((call) -> now - call >= WINDOW.toNanos());
				refused = this.window.size() >= SIZE;
				this.window.add(now);
			}
			return (refused ? Answers.of(429, "", "Too many requests") : Answers.json("{\"id\":\"x\"}")).write(request,
					out);
		};
	}

}
