package io.github.springspotify.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Says what goes wrong for the requests it was created for: first how often, then what.
 * Without {@link #times(int)} or {@link #untilCleared()} it happens once.
 *
 * <pre class="code">
 * spotify.on("GET", "/v1/me").times(2).respond(503);
 * spotify.on("/api/token").untilCleared().stall();
 * spotify.onAny().untilCleared().delay(Duration.ofMillis(30));
 * </pre>
 *
 * @since 0.1.0
 */
public final class FaultSpec {

	private final Faults faults;

	private final @Nullable String method;

	private final @Nullable String path;

	private final int times;

	FaultSpec(Faults faults, @Nullable String method, @Nullable String path, int times) {
		this.faults = faults;
		this.method = method;
		this.path = path;
		this.times = times;
	}

	/**
	 * Return the same for a number of requests.
	 * @param times how many matching requests are affected, at least 1
	 * @return a new specification
	 */
	public FaultSpec times(int times) {
		if (times < 1) {
			throw new IllegalArgumentException("'times' must be at least 1 but is " + times);
		}
		return new FaultSpec(this.faults, this.method, this.path, times);
	}

	/**
	 * Return the same for every request until {@link MockSpotify#clearFaults()}.
	 * @return a new specification
	 */
	public FaultSpec untilCleared() {
		return new FaultSpec(this.faults, this.method, this.path, Fault.UNTIL_CLEARED);
	}

	/**
	 * Answer with a status and an error body of the kind the path has: the accounts
	 * service's shape for {@code /api/token}, else the Web API's.
	 * @param status the HTTP status, from 200 to 599
	 */
	public void respond(int status) {
		boolean accounts = this.path != null && this.path.startsWith("/api/");
		respond(accounts
				? MockResponse.json(status,
						Json.object().put("error", (status >= 500) ? "server_error" : "invalid_request"))
				: MockResponse.apiError(status, ErrorMessages.of(status)));
	}

	/**
	 * Answer with exactly this.
	 * @param status the HTTP status, from 200 to 599
	 * @param contentType the content type; none is sent if it is empty
	 * @param body the body
	 * @param headers further headers
	 */
	public void respond(int status, String contentType, String body, Map<String, String> headers) {
		MockResponse response = MockResponse.of(status, contentType, body);
		headers.forEach(response::header);
		respond(response);
	}

	/**
	 * Answer with exactly this.
	 * @param status the HTTP status, from 200 to 599
	 * @param contentType the content type; none is sent if it is empty
	 * @param body the body
	 */
	public void respond(int status, String contentType, String body) {
		respond(status, contentType, body, Map.of());
	}

	/**
	 * Answer 429 {@code API rate limit exceeded}.
	 * @param retryAfter the value of {@code Retry-After}, sent in whole seconds
	 */
	public void rateLimited(Duration retryAfter) {
		respond(MockResponse.apiError(429, "API rate limit exceeded")
			.header("Retry-After", String.valueOf(retryAfter.toSeconds())));
	}

	/**
	 * Answer 429 with reason {@code QUOTA_EXCEEDED}, as when the daily budget of the
	 * developer account is used up.
	 * @param retryAfter the value of {@code Retry-After}, sent in whole seconds
	 */
	public void quotaExceeded(Duration retryAfter) {
		respond(MockResponse
			.json(429,
					Json.object()
						.set("error",
								Json.object()
									.put("status", 429)
									.put("message", "Too many requests")
									.put("reason", "QUOTA_EXCEEDED")))
			.header("Cache-Control", "private, max-age=0")
			.header("Retry-After", String.valueOf(retryAfter.toSeconds())));
	}

	/**
	 * Answer 403 in plain text, as for a user who is not on the application's allow-list.
	 */
	public void userNotRegistered() {
		respond(MockResponse.text(403, "User not registered in the Developer Dashboard"));
	}

	/**
	 * Answer 403 in plain text, as when the owner of the application has no subscription.
	 */
	public void ownerNotSubscribed() {
		respond(MockResponse.text(403,
				"Active premium subscription required for the owner of the app. When the subscription status "
						+ "changes, it can take a few hours before requests are allowed again."));
	}

	/**
	 * Take the request and say nothing until {@link MockSpotify#releaseStalled()}, which
	 * carries it out, or {@link MockSpotify#close()}, which drops the connection.
	 */
	public void stall() {
		add(FaultEffect.of(FaultEffect.Kind.STALL));
	}

	/**
	 * Let the answer take longer, whatever it is: other faults for the same request
	 * happen as well. No thread waits meanwhile.
	 * @param delay the time from the arrival of the request to its being carried out
	 */
	public void delay(Duration delay) {
		add(FaultEffect.delay(delay));
	}

	/**
	 * Carry the request out, but with {@code null} instead of some entries of the lists
	 * in the answer: of {@code items} at any depth, and of the list that is the only
	 * thing in the answer to a request for several ids.
	 * @param positions the positions of these entries in each list, from 0
	 */
	public void nullEntries(int... positions) {
		add(FaultEffect.nullEntries(Arrays.stream(positions).boxed().collect(Collectors.toUnmodifiableSet())));
	}

	/**
	 * Carry the request out and send the body of the answer in pieces of 16 bytes.
	 * @param pause the time before each piece
	 */
	public void drip(Duration pause) {
		add(FaultEffect.drip(pause));
	}

	/**
	 * Carry the request out and drop the connection in the middle of the answer's body.
	 */
	public void cutBody() {
		add(FaultEffect.of(FaultEffect.Kind.CUT));
	}

	/**
	 * Drop the connection before the first byte of an answer, without carrying the
	 * request out.
	 */
	public void reset() {
		add(FaultEffect.of(FaultEffect.Kind.RESET));
	}

	private void respond(MockResponse response) {
		if (response.status() < 200 || response.status() > 599) {
			throw new IllegalArgumentException("'status' must be from 200 to 599 but is " + response.status());
		}
		add(FaultEffect.respond(response));
	}

	private void add(FaultEffect effect) {
		this.faults.add(new Fault(this.method, this.path, this.times, effect));
	}

}
