package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * Connections to Spotify were forgotten by something on the way while they were idle.
 */
public final class DeadConnections implements Fault {

	@Override
	public String description() {
		return "open connections to Spotify dead, unnoticed";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.instances().forEach((instance) -> instance.spotify().silence());
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
