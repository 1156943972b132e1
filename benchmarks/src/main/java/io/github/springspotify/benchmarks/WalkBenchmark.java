package io.github.springspotify.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.SavedTrack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to read 10,000 saved tracks on 200 pages, each of which comes after
 * 30 ms. They would not fit into the memory all at once.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx96m")
@Warmup(iterations = 10)
@Measurement(iterations = 15)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WalkBenchmark {

	static final int TRACKS = 10_000;

	private final LibraryServer server = new LibraryServer(TRACKS, Duration.ofMillis(30));

	private final SpotifyClient spotify = SpotifyClient.builder()
		.accessToken(Clients.TOKEN)
		.apiBaseUrl(this.server.apiBaseUrl())
		.build();

	@Param({ "1", "8" })
	int concurrency;

	@TearDown
	public void close() {
		this.spotify.close();
		this.server.close();
	}

	@Benchmark
	public int reactiveWalk() {
		ReactiveSpotifyClient reactive = this.spotify.reactive();
		Reader reader = new Reader();
		reactive.pages()
			.of(reactive.tracks()::getSaved)
			.withPageSize(SavedTracks.PAGE_SIZE)
			.withConcurrency(this.concurrency)
			.items()
			.doOnNext(reader::read)
			.blockLast();
		return reader.complete();
	}

	@Benchmark
	public int blockingWalk() {
		Reader reader = new Reader();
		try (Stream<SavedTrack> items = this.spotify.pages()
			.of(this.spotify.tracks()::getSaved)
			.withPageSize(SavedTracks.PAGE_SIZE)
			.withConcurrency(this.concurrency)
			.items()) {
			items.forEach(reader::read);
		}
		return reader.complete();
	}

	/**
	 * Sees to it that each track comes once, and in its place.
	 */
	private static final class Reader {

		private int read;

		private void read(SavedTrack saved) {
			String id = (saved.track() != null) ? saved.track().id() : null;
			if (!String.valueOf(this.read).equals(id)) {
				throw new IllegalStateException("Track " + id + " came in place of " + this.read);
			}
			this.read++;
		}

		private int complete() {
			if (this.read != TRACKS) {
				throw new IllegalStateException("Only " + this.read + " tracks came");
			}
			return this.read;
		}

	}

}
