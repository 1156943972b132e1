package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The token endpoint answers with a server error.
 */
public final class FailingTokenEndpoint implements Fault {

	@Override
	public String description() {
		return "token endpoint answers 503";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").untilCleared().respond(503);
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
