package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;

/**
 * Connections are reset in the middle of answers.
 */
public final class CutAnswers implements Fault {

	@Override
	public String description() {
		return "30 answers cut in the middle";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		cluster.spotify().onAny().times(30).cutBody();
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.spotify().clearFaults();
	}

}
