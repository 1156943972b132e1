package io.github.springspotify.benchmarks;

import java.util.concurrent.TimeUnit;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.token.SpotifyIdentity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a write costs a cache that is full: each write looks through all answers for those
 * that it has changed.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 8, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ForgetBenchmark {

	/**
	 * As many answers as are kept by default.
	 */
	static final int ANSWERS = 10_000;

	private final SpotifyClient spotify = Clients.caching(Body.ARTIST);

	@Setup
	public void fill() {
		for (int i = 0; i < ANSWERS; i++) {
			this.spotify.artists().get(String.format("%022d", i));
		}
	}

	@Benchmark
	public void forgetUser() {
		this.spotify.cache().clear(SpotifyIdentity.user("somebody"));
	}

	@Benchmark
	public void forgetPath() {
		this.spotify.cache().clear("/playlists/37i9dQZF1DXcBWIGoYBM5M");
	}

	/**
	 * Return how many answers are kept.
	 */
	long kept() {
		return this.spotify.cache().stats().entries();
	}

}
