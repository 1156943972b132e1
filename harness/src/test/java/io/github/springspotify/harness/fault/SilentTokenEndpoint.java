package io.github.springspotify.harness.fault;

import java.time.Duration;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The token endpoint says nothing for half a minute, and then that it could not do it.
 */
public final class SilentTokenEndpoint implements Fault {

	@Override
	public String description() {
		return "token endpoint silent for 30 s";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").untilCleared().delay(Duration.ofSeconds(30));
		cluster.spotify().on("/api/token").untilCleared().respond(503);
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
