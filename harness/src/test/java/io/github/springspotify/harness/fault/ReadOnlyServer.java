package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The server with the tokens takes no changes.
 */
public final class ReadOnlyServer implements Fault {

	@Override
	public String description() {
		return "server read-only";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.shared().readOnly(true);
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.shared().readOnly(false);
	}

}
