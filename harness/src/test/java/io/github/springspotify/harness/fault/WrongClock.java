package io.github.springspotify.harness.fault;

import java.time.Duration;
import java.time.Instant;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;
import io.github.springspotify.harness.Instance;

/**
 * The clock of one instance is fast, so tokens expire there earlier.
 */
public final class WrongClock implements Fault {

	private static final Duration WRONG = Duration.ofSeconds(90);

	@Override
	public String description() {
		return "clock of one instance 90 s fast";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		second(cluster).forward(WRONG, Instant.EPOCH);
		cluster.pass(Duration.ofSeconds(3500));
		cluster.awaitRefresh();
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		second(cluster).forward(WRONG.negated(), Instant.EPOCH);
	}

	@Override
	public int expiries() {
		return 1;
	}

	private static Instance second(Cluster cluster) {
		return cluster.instances().get(1);
	}

}
