package io.github.springspotify.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.github.springspotify.exchange.RetryDecision.Situation;
import io.github.springspotify.support.VirtualServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cases are the table in {@code docs/retry-decisions.md} too. If they change, the
 * table is written to {@code target} and only has to be copied.
 */
class RetryDecisionTests {

	private static final Path TABLE = Path.of("..", "docs", "retry-decisions.md");

	private static final String NEVER = "final";

	private final RetryDecision decision = new RetryDecision(RetryPolicy.DEFAULT, () -> 0.5);

	@ParameterizedTest
	@MethodSource("cases")
	void decides(Case example) {
		assertThat(describe(example)).isEqualTo(example.decision());
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void decidesAfterRefusal(Refusal refusal) {
		assertThat(describe(refusal)).isEqualTo(refusal.decision());
	}

	@Test
	void tableInTheGuideIsThatOfTheCases() throws IOException {
		Path written = Files.createDirectories(Path.of("target")).resolve(TABLE.getFileName());
		Files.writeString(written, table());
		assertThat(TABLE).as("copy " + written + " to docs").hasContent(table());
	}

	private String describe(Case example) {
		Situation situation = new Situation(HttpMethod.valueOf(example.method()), example.retries(),
				example.maxRetries(), Duration.ofSeconds(example.remaining()));
		Duration delay = (example.outcome() instanceof Integer status) ? this.decision.afterAnswer(status, situation)
				: this.decision.afterFault((ConnectionFault) example.outcome(), situation);
		return (delay != null) ? "again after " + delay.toMillis() / 1000.0 + " s" : NEVER;
	}

	/**
	 * What a gate does that was open before.
	 */
	private static String describe(Refusal refusal) {
		VirtualServer server = new VirtualServer();
		server.answering(refusal.quota() ? VirtualServer.quotaExceeded(refusal.retryAfter())
				: VirtualServer.tooMany(refusal.retryAfter()), VirtualServer.ok());
		RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), server.clock(), server.scheduler());
		URI base = URI.create("https://api.spotify.com/v1");
		ClientRequest request = ClientRequest.create(HttpMethod.valueOf(refusal.method()), URI.create(base + "/me"))
			.build();
		CallProgress progress = new CallProgress(Duration.ofSeconds(refusal.remaining()), server.scheduler());
		AtomicInteger status = new AtomicInteger();
		new GateExchangeFilterFunction(gate, Duration.ofSeconds(30), base, server.clock(), server.scheduler())
			.filter(request, server)
			.contextWrite((context) -> context.put(CallProgress.class, progress))
			.subscribe((response) -> status.set(response.statusCode().value()), (ex) -> status.set(0));
		server.pass(Duration.ofSeconds(60));
		if (status.get() == 200) {
			return "again after " + seconds(server.sent().get(1));
		}
		return refusal.quota() ? "`QuotaExceededException`" : "`RateLimitedException`";
	}

	private static String seconds(Duration duration) {
		return duration.toMillis() / 1000.0 + " s";
	}

	static List<Refusal> refusals() {
		return List.of(Refusal.of("GET", "1", "again after 1.0 s"), Refusal.of("GET", "29", "again after 29.0 s"),
				Refusal.of("POST", "1", "again after 1.0 s"), Refusal.of("PUT", "1", "again after 1.0 s"),
				Refusal.of("DELETE", "1", "again after 1.0 s"), Refusal.of("GET", null, "again after 1.0 s"),
				Refusal.of("GET", "0", "again after 1.0 s"), Refusal.of("GET", "-1", "again after 1.0 s"),
				Refusal.of("GET", "soon", "again after 1.0 s"),
				Refusal.of("GET", "Sat, 21 Nov 2026 10:00:07 GMT", "again after 7.0 s"),
				Refusal.of("GET", "Sat, 21 Nov 2026 09:00:00 GMT", "again after 1.0 s"),
				Refusal.of("GET", "30", "`RateLimitedException`"), Refusal.of("GET", "86400", "`RateLimitedException`"),
				new Refusal("GET", false, "3", 2, "`RateLimitedException`"),
				new Refusal("GET", false, "3", 4, "again after 3.0 s"),
				new Refusal("GET", true, "1", 40, "`QuotaExceededException`"),
				new Refusal("GET", true, null, 40, "`QuotaExceededException`"),
				new Refusal("POST", true, "52531", 40, "`QuotaExceededException`"));
	}

	private static Case of(String method, Object outcome, String decision) {
		return new Case(method, outcome, 0, null, 30, decision);
	}

	static List<Case> cases() {
		return List.of(of("GET", 500, "again after 0.5 s"), of("GET", 502, "again after 0.5 s"),
				of("GET", 503, "again after 0.5 s"), of("GET", 504, "again after 0.5 s"), of("GET", 501, NEVER),
				of("GET", 200, NEVER), of("GET", 204, NEVER), of("GET", 304, NEVER), of("GET", 400, NEVER),
				of("GET", 401, NEVER), of("GET", 403, NEVER), of("GET", 404, NEVER), of("POST", 500, NEVER),
				of("POST", 502, NEVER), of("POST", 503, NEVER), of("POST", 504, NEVER), of("PUT", 500, NEVER),
				of("PUT", 503, NEVER), of("DELETE", 500, NEVER), of("DELETE", 503, NEVER),
				of("GET", ConnectionFault.UNSENT, "again after 0.5 s"),
				of("POST", ConnectionFault.UNSENT, "again after 0.5 s"),
				of("PUT", ConnectionFault.UNSENT, "again after 0.5 s"),
				of("DELETE", ConnectionFault.UNSENT, "again after 0.5 s"),
				of("GET", ConnectionFault.BROKEN, "again after 0.5 s"), of("POST", ConnectionFault.BROKEN, NEVER),
				of("PUT", ConnectionFault.BROKEN, NEVER), of("DELETE", ConnectionFault.BROKEN, NEVER),
				of("GET", ConnectionFault.OTHER, NEVER), new Case("GET", 503, 1, null, 30, "again after 1.0 s"),
				new Case("GET", 503, 2, null, 30, "again after 2.0 s"), new Case("GET", 503, 3, null, 30, NEVER),
				new Case("GET", 503, 0, 0, 30, NEVER), new Case("GET", 503, 4, 9, 30, "again after 8.0 s"),
				new Case("GET", 503, 2, null, 2, NEVER), new Case("GET", 503, 2, null, 3, "again after 2.0 s"));
	}

	private static String table() {
		String rows = cases().stream().map(Case::row).collect(Collectors.joining("\n"));
		String refusals = refusals().stream().map(Refusal::row).collect(Collectors.joining("\n"));
		return """
				# When a call is repeated

				Written from the cases of `RetryDecisionTests`, with the defaults of `spotify.retry` and without jitter. \
				"Not sent" is a connection that could not be established (refused, timed out, unknown host, with Reactor \
				Netty TLS handshake, no connection free in the pool); "broken" one that ended or said nothing once the \
				request may have arrived.

				| method | what happened | repeated before | allowed by the view | time left | decision |
				|---|---|--:|--:|--:|---|
				%s

				## When it was refused because of the rate limit (429)

				A call that was refused was not carried out, so it is repeated whatever its method, and even with \
				`spotify.retry.max-retries=0`. It waits less than `spotify.rate-limit.max-wait`, 30 s here, and \
				not beyond its own time; otherwise it fails at once. Waits that several refusals bring about may be \
				longer, as all calls of the client wait in one queue. "Quota" is the reason `QUOTA_EXCEEDED`.

				| method | refused for | `Retry-After` | time left | decision |
				|---|---|---|--:|---|
				%s
				"""
			.formatted(rows, refusals);
	}

	/**
	 * A line of the table.
	 *
	 * @param method method of the call
	 * @param outcome status or fault
	 * @param retries how often the call was repeated before
	 * @param maxRetries what the view allows, or {@code null} if it says nothing
	 * @param remaining seconds that are left
	 * @param decision what is decided
	 */
	record Case(String method, Object outcome, int retries, @Nullable Integer maxRetries, int remaining,
			String decision) {

		String row() {
			return "| " + this.method + " | " + what() + " | " + this.retries + " | "
					+ ((this.maxRetries != null) ? this.maxRetries : "") + " | " + this.remaining + " s | "
					+ this.decision + " |";
		}

		private String what() {
			if (this.outcome instanceof ConnectionFault fault) {
				return switch (fault) {
					case UNSENT -> "not sent";
					case BROKEN -> "broken";
					case OTHER -> "another failure";
				};
			}
			return String.valueOf(this.outcome);
		}

		@Override
		public String toString() {
			return row();
		}

	}

	/**
	 * A line of the table of refusals.
	 *
	 * @param method method of the call
	 * @param quota whether the quota is used up
	 * @param retryAfter how long Spotify asks to wait
	 * @param remaining seconds that are left
	 * @param decision what is decided
	 */
	record Refusal(String method, boolean quota, @Nullable String retryAfter, int remaining, String decision) {

		static Refusal of(String method, @Nullable String retryAfter, String decision) {
			return new Refusal(method, false, retryAfter, 40, decision);
		}

		String row() {
			return "| " + this.method + " | " + (this.quota ? "quota" : "rate") + " | "
					+ ((this.retryAfter != null) ? this.retryAfter : "") + " | " + this.remaining + " s | "
					+ this.decision + " |";
		}

		@Override
		public String toString() {
			return row();
		}

	}

}
