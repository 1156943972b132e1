package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The server with the tokens is stopped and started again, with what it had stored.
 */
public final class StoppedServer implements Fault {

	@Override
	public String description() {
		return "server stopped, and restarted";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.shared().stop();
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.shared().restart();
	}

}
