package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The token endpoint answers with something else.
 */
public final class OddTokenEndpoint implements Fault {

	@Override
	public String description() {
		return "token endpoint answers 200 with HTML";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").untilCleared().respond(200, "text/html", "<html>Back soon</html>");
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
