package io.github.springspotify.harness.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import io.github.springspotify.cache.CacheStats;

/**
 * What was measured at one moment.
 *
 * @param at time since the load began
 * @param calls how many calls have ended by then
 * @param failed how many of them have failed
 * @param heap bytes that are reachable
 * @param threads how many threads there are
 * @param storeThreads how many of them work for the token store
 * @param connections how many connections there are to Spotify
 * @param files how many files are open, connections included
 * @param entries answers in the cache
 * @param size room that they take
 */
record Sample(Duration at, long calls, long failed, long heap, long threads, long storeThreads, long connections,
		long files, long entries, long size) {

	static final String HEAD = """
			| after | calls | failed | heap after full GC | threads | connections | open files | answers kept | bytes kept |
			|--:|--:|--:|--:|--:|--:|--:|--:|--:|""";

	static Sample take(Duration at, Outcomes outcomes, int port, CacheStats cache) throws IOException {
		Map<String, Long> threads = Machine.threads();
		long all = threads.values().stream().mapToLong(Long::longValue).sum();
		return new Sample(at, outcomes.calls(), outcomes.failed(), Machine.heap(), all,
				threads.getOrDefault("spotify-store-#", 0L), Machine.connections(port), Machine.openFiles(),
				cache.entries(), cache.size());
	}

	@Override
	public String toString() {
		return "| %d s | %d | %d | %.1f MB | %d | %d | %d | %d | %d |".formatted(this.at.toSeconds(), this.calls,
				this.failed, this.heap / 1024.0 / 1024, this.threads, this.connections, this.files, this.entries,
				this.size);
	}

}
