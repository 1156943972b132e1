package io.github.springspotify.benchmarks;

import java.util.concurrent.TimeUnit;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Artist;
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

import org.springframework.web.reactive.function.client.WebClient;

/**
 * What a call costs on top of HTTP and decoding: the client, through a view and through
 * its blocking twin, beside a bare {@link WebClient}. The answer is small and comes from
 * memory.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 8, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PipelineBenchmark {

	private static final String ID = "00y6OjH9QpCq26z1QzsXNR";

	private final WebClient webClient = Clients.bare(Body.ARTIST);

	private final SpotifyClient spotify = Clients.spotify(Body.ARTIST);

	@Benchmark
	public @Nullable Artist bareWebClient() {
		return this.webClient.get()
			.uri("/artists/{id}", ID)
			.headers((headers) -> headers.setBearerAuth(Clients.TOKEN))
			.retrieve()
			.bodyToMono(Artist.class)
			.block();
	}

	@Benchmark
	public @Nullable Artist reactiveClient() {
		return this.spotify.reactive().artists().get(ID).block();
	}

	@Benchmark
	public @Nullable Artist blockingClient() {
		return this.spotify.artists().get(ID);
	}

	@Benchmark
	public @Nullable Artist reactiveClientThroughView() {
		return this.spotify.reactive().asUser("benchmark").artists().get(ID).block();
	}

	@Benchmark
	public @Nullable Artist blockingClientThroughView() {
		return this.spotify.asUser("benchmark").artists().get(ID);
	}

}
