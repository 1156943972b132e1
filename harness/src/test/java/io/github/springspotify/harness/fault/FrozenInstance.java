package io.github.springspotify.harness.fault;

import java.time.Duration;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * An instance does nothing for longer than a call may take, while new tokens are on the
 * way to it.
 */
public final class FrozenInstance implements Fault {

	@Override
	public String description() {
		return "instance stands still for 4 s during refreshes";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").untilCleared().delay(Duration.ofSeconds(1));
		cluster.pass(Duration.ofMinutes(61));
		cluster.awaitRefresh();
		cluster.instances().get(1).freeze(Duration.ofSeconds(4));
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

	@Override
	public int expiries() {
		return 1;
	}

}
