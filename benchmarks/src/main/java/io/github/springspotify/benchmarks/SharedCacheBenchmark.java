package io.github.springspotify.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.model.Album;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an album costs that another instance has put into Redis, beside one that a server
 * on this machine is asked for, at once and after 30 ms. The instances that ask have no
 * room for answers of their own.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 8, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SharedCacheBenchmark {

	private static final String ID = "00y6OjH9QpCq26z1QzsXNR";

	private static final CacheSettings NO_ROOM = CacheSettings.DEFAULT.withBounds(1, 1);

	private final AlbumServer near = new AlbumServer(Duration.ZERO);

	private final AlbumServer far = new AlbumServer(Duration.ofMillis(30));

	private final RedisInstances instances = RedisInstances.start();

	private final SpotifyClient sharing = this.instances.sharing(this.near.apiBaseUrl(), NO_ROOM, "benchmark");

	private final SpotifyClient alone = this.instances.alone(this.near.apiBaseUrl(), NO_ROOM);

	private final SpotifyClient aloneAndFar = this.instances.alone(this.far.apiBaseUrl(), NO_ROOM);

	@Setup
	public void fill() {
		while (this.near.takeRequests() > 0 || this.sharing.cache().stats().hits() == 0) {
			this.sharing.albums().get(ID);
		}
	}

	@TearDown
	public void stop() throws Exception {
		this.instances.close();
		this.near.close();
		this.far.close();
	}

	@Benchmark
	public Album fromRedis() {
		return this.sharing.albums().get(ID);
	}

	@Benchmark
	public Album overLoopback() {
		return this.alone.albums().get(ID);
	}

	@Benchmark
	public Album after30Millis() {
		return this.aloneAndFar.albums().get(ID);
	}

}
