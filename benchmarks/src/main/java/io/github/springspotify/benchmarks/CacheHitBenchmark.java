package io.github.springspotify.benchmarks;

import java.util.concurrent.TimeUnit;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Album;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an album costs that is kept already, beside one that is answered from memory and
 * has to be decoded.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 8, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CacheHitBenchmark {

	private static final String ID = "00y6OjH9QpCq26z1QzsXNR";

	private final SpotifyClient spotify = Clients.caching(Body.ALBUM);

	private final SpotifyClient view = this.spotify.asUser("benchmark");

	private final SpotifyClient forgetful = Clients.spotify(Body.ALBUM);

	@Benchmark
	public Album blockingHit() {
		return this.spotify.albums().get(ID);
	}

	@Benchmark
	public Album blockingHitThroughView() {
		return this.view.albums().get(ID);
	}

	@Benchmark
	public @Nullable Album reactiveHit() {
		return this.spotify.reactive().albums().get(ID).block();
	}

	@Benchmark
	public Album blockingMiss() {
		return this.forgetful.albums().get(ID);
	}

}
