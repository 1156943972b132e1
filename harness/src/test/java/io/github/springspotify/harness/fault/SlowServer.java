package io.github.springspotify.harness.fault;

import java.time.Duration;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * The server with the tokens answers late.
 */
public final class SlowServer implements Fault {

	@Override
	public String description() {
		return "server slow by 200 ms";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.shared().slow(Duration.ofMillis(200));
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.shared().slow(Duration.ZERO);
	}

}
