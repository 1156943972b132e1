package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;
import io.github.springspotify.harness.Instance;

/**
 * An instance is killed while it waits for the answers to refreshes, and started again.
 */
public final class KilledInstance implements Fault {

	@Override
	public String description() {
		return "instance killed with `kill -9` during refreshes, and restarted";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		first(cluster).spotify().mute(true);
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		first(cluster).kill();
		first(cluster).spotify().mute(false);
		first(cluster).startAside();
	}

	private static Instance first(Cluster cluster) {
		return cluster.instances().get(0);
	}

}
