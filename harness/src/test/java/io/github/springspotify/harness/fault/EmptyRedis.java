package io.github.springspotify.harness.fault;

import io.github.springspotify.harness.Cluster;
import io.github.springspotify.harness.Fault;
import io.github.springspotify.harness.RedisServer;

/**
 * Redis loses everything, as one does that writes nothing to disk and is started anew.
 */
public final class EmptyRedis implements Fault {

	@Override
	public String description() {
		return "Redis restarted empty";
	}

	@Override
	public void begin(Cluster cluster) throws Exception {
		RedisServer redis = (RedisServer) cluster.shared();
		redis.forgetEverything();
		redis.stop();
		redis.restart();
	}

	@Override
	public void end(Cluster cluster) throws Exception {
		cluster.connectAll();
	}

	@Override
	public boolean isLossOfTokens() {
		return true;
	}

}
