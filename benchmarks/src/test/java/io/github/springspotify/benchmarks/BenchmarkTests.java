package io.github.springspotify.benchmarks;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import static org.assertj.core.api.Assertions.assertThat;

class BenchmarkTests {

	@BeforeAll
	static void runBesideOthers() {
		// Nothing is measured here, so another JMH on this machine does no harm
		System.setProperty("jmh.ignoreLock", "true");
	}

	@ParameterizedTest
	@ValueSource(classes = { CacheHitBenchmark.class, DecodeBenchmark.class, ForgetBenchmark.class,
			PipelineBenchmark.class, SharedCacheBenchmark.class, WalkBenchmark.class })
	void everyMethodRunsInJmh(Class<?> type) throws Exception {
		List<String> names = new Runner(once(type)).run()
			.stream()
			.map((result) -> result.getPrimaryResult().getLabel())
			.toList();

		assertThat(names).containsExactlyInAnyOrderElementsOf(benchmarks(type).map(Method::getName).toList());
	}

	@ParameterizedTest
	@MethodSource("pipelineMethods")
	void everyWayReadsTheSameArtist(Method method) throws Exception {
		assertThat(method.invoke(new PipelineBenchmark())).hasFieldOrPropertyWithValue("name", "Glass Harbour");
	}

	@Test
	void hitIsTheSameAlbumAndMissIsAnother() {
		CacheHitBenchmark benchmark = new CacheHitBenchmark();

		assertThat(benchmark.blockingHit()).isSameAs(benchmark.reactiveHit());
		assertThat(benchmark.blockingMiss()).isEqualTo(benchmark.blockingMiss()).isNotSameAs(benchmark.blockingMiss());
	}

	@Test
	void cacheIsFullAndStaysSo() {
		ForgetBenchmark benchmark = new ForgetBenchmark();
		benchmark.fill();

		benchmark.forgetUser();
		benchmark.forgetPath();

		assertThat(benchmark.kept()).isEqualTo(ForgetBenchmark.ANSWERS);
	}

	@Test
	void instancesThatShareAskOnce() throws Exception {
		try (RedisInstances redis = new RedisInstances(); AlbumServer server = new AlbumServer(Duration.ZERO)) {
			assertThat(SharedRequests.count(redis, server, 2, true)).isLessThan(2 * SharedRequests.ALBUMS);
		}
	}

	@Test
	void recordsAndMapsHoldTheSame() {
		DecodeBenchmark benchmark = new DecodeBenchmark();

		assertThat(benchmark.albumIntoRecords().name()).isEqualTo(benchmark.albumIntoMaps().get("name"));
		assertThat(benchmark.tracksIntoRecords().items()).hasSize(50);
		assertThat(benchmark.tracksIntoRecords().total()).isEqualTo(benchmark.tracksIntoMaps().get("total"));
	}

	static Stream<Method> pipelineMethods() {
		return benchmarks(PipelineBenchmark.class);
	}

	private static Stream<Method> benchmarks(Class<?> type) {
		return Arrays.stream(type.getMethods()).filter((method) -> method.isAnnotationPresent(Benchmark.class));
	}

	private static Options once(Class<?> type) {
		return new OptionsBuilder().include(type.getName())
			.mode(Mode.SingleShotTime)
			.forks(0)
			.warmupIterations(0)
			.measurementIterations(1)
			.param("concurrency", "8")
			.shouldFailOnError(true)
			.verbosity(VerboseMode.SILENT)
			.build();
	}

}
