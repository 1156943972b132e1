package io.github.springspotify.harness.fault;

import java.time.Duration;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;
import io.github.springspotify.harness.Form;

/**
 * The server with the tokens is stopped while new tokens are on the way, which can be
 * saved only when it is back. Leases end meanwhile.
 */
public final class StoppedDuringRefreshes implements Fault {

	@Override
	public String description() {
		return "server stopped during refreshes, and restarted";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().on("/api/token").times(100).delay(Duration.ofMillis(600));
		cluster.pass(Duration.ofMinutes(61));
		cluster.awaitRefresh();
		cluster.shared().stop();
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
		cluster.shared().restart();
	}

	@Override
	public Duration shortest() {
		return Form.chosen().lease().plusMillis(500);
	}

	@Override
	public int expiries() {
		return 1;
	}

}
