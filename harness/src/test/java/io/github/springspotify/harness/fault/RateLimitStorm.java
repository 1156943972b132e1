package io.github.springspotify.harness.fault;

import java.util.Map;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;
import io.github.springspotify.harness.Instance;
import io.github.springspotify.harness.RedisServer;

/**
 * Spotify refuses all calls.
 *
 * @param retryAfter value of {@code Retry-After}, empty for none
 */
public record RateLimitStorm(String retryAfter) implements Fault {

	private static final String BODY = "{\"error\":{\"status\":429,\"message\":\"API rate limit exceeded\"}}";

	@Override
	public String description() {
		return this.retryAfter.isEmpty() ? "API answers 429 without `Retry-After`"
				: "API answers 429 with `Retry-After: " + this.retryAfter + "`";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify()
			.onAny()
			.untilCleared()
			.respond(429, "application/json", BODY, Map.of("Retry-After", this.retryAfter));
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
		if (cluster.shared() instanceof RedisServer redis) {
			redis.forgetRateLimit();
		}
		cluster.instances().forEach(Instance::openGate);
	}

}
