package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * Nothing, for comparison.
 */
public final class NothingWrong implements Fault {

	@Override
	public String description() {
		return "nothing";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
	}

	@Override
	public void end(Cluster cluster) throws Exception {
	}

}
