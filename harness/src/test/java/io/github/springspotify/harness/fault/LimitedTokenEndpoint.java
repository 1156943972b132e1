package io.github.springspotify.harness.fault;

import java.time.Duration;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The token endpoint answers that it was asked too often.
 */
public final class LimitedTokenEndpoint implements Fault {

	@Override
	public String description() {
		return "token endpoint answers 429";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").untilCleared().rateLimited(Duration.ofSeconds(1));
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
