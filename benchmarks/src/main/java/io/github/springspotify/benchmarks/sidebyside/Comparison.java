package io.github.springspotify.benchmarks.sidebyside;

import java.net.URI;
import java.time.Duration;

/**
 * What a comparison is given.
 *
 * @param server the server
 * @param rounds how often everything is measured, in turn
 * @param time how long one library calls in a round
 * @param tracks how many saved tracks there are
 * @param calls how many calls a burst has
 * @param virtual whether callers are virtual threads
 */
record Comparison(ServerProcess server, int rounds, Duration time, int tracks, int calls, boolean virtual) {

	URI uri() {
		return this.server.uri();
	}

}
