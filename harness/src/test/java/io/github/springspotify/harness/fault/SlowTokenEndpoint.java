package io.github.springspotify.harness.fault;

import java.time.Duration;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The token endpoint takes longer than a call may, and does what it was asked to.
 */
public final class SlowTokenEndpoint implements Fault {

	@Override
	public String description() {
		return "token endpoint answers after 5 s";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").untilCleared().delay(Duration.ofSeconds(5));
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
