package io.github.springspotify.harness.fault;

import java.time.Duration;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The token endpoint answers that it was asked too often.
 *
 * @param retryAfter how long it asks to wait
 */
public record LimitedTokenEndpoint(Duration retryAfter) implements Fault {

	@Override
	public String description() {
		return "token endpoint answers 429 with `Retry-After: " + this.retryAfter.toSeconds() + "`";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").untilCleared().rateLimited(this.retryAfter);
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
