package io.github.springspotify.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Track;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the typed model costs: JSON into records, beside JSON into maps with the same
 * mapper and with one that is as Jackson makes it. Single calls are timed, since most of
 * them fit between two interruptions on a busy machine, where whole iterations do not.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 8, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodeBenchmark {

	private final JsonMapper mapper = Clients.mapper();

	private final ObjectReader albums = this.mapper.readerFor(Album.class);

	private final ObjectReader pages = this.mapper.readerFor(new TypeReference<Page<Track>>() {
	});

	private final ObjectReader maps = this.mapper.readerFor(Map.class);

	private final ObjectReader plain = JsonMapper.builder().build().readerFor(Map.class);

	@Benchmark
	public Album albumIntoRecords() {
		return this.albums.readValue(Body.ALBUM.bytes());
	}

	@Benchmark
	public Map<String, Object> albumIntoMaps() {
		return this.maps.readValue(Body.ALBUM.bytes());
	}

	@Benchmark
	public Map<String, Object> albumIntoMapsPlainly() {
		return this.plain.readValue(Body.ALBUM.bytes());
	}

	@Benchmark
	public Page<Track> tracksIntoRecords() {
		return this.pages.readValue(Body.TRACKS.bytes());
	}

	@Benchmark
	public Map<String, Object> tracksIntoMaps() {
		return this.maps.readValue(Body.TRACKS.bytes());
	}

	@Benchmark
	public Map<String, Object> tracksIntoMapsPlainly() {
		return this.plain.readValue(Body.TRACKS.bytes());
	}

}
