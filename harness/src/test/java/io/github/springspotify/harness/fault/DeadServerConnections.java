package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * Connections to the server were forgotten by something on the way while they were idle,
 * and are reset in the end.
 */
public final class DeadServerConnections implements Fault {

	@Override
	public String description() {
		return "open connections to the server dead, unnoticed, then reset";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.shared().silence();
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.shared().reset();
	}

}
