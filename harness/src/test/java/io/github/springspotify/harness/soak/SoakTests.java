package io.github.springspotify.harness.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.harness.app.HarnessClock;
import io.github.springspotify.harness.app.PauseMeter;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application under full load, with trouble of all kinds, stays as it is.
 */
class SoakTests {

	/**
	 * Objects that a call has while it is under way, and places where such a call is
	 * remembered.
	 */
	private static final List<String> OF_CALLS = List.of("exchange.Flight", "exchange.Deadlines$Deadline",
			"exchange.Waiter", "exchange.Pass", "exchange.CallProgress", "exchange.GateExchangeFilterFunction$Call",
			"exchange.RetryExchangeFilterFunction$Call", "cache.Fetch", "cache.SecondLevel$LookUp", "token.TokenChange",
			"paging.PageIterator", "observation.SpotifyCallObservationContext");

	private static final String PROGRESS = "io.github.springspotify.exchange.CallProgress";

	private static final Duration LATE = Duration.ofMillis(500);

	private final Soak soak = Soak.chosen();

	private final Outcomes outcomes = new Outcomes();

	private final PauseMeter pauses = new PauseMeter();

	@Test
	@Timeout(8 * 3600)
	void staysAsItIs() throws Exception {
		List<Sample> samples;
		List<String> leaks;
		Duration pause;
		try (LeakWatch watch = new LeakWatch();
				Redis redis = new Redis();
				StandInProcess standIn = new StandInProcess(this.soak.users())) {
			try (ConfigurableApplicationContext context = start(redis, standIn)) {
				watch.begin();
				this.pauses.start();
				samples = load(context, standIn);
				pause = this.pauses.take();
				print(samples, pause, watch.leaks().size());
				assertThat(leftOver()).as("what calls have left behind").isEmpty();
				assertThat(context.getBean(SpotifyClient.class).cache().stats().size())
					.isLessThanOrEqualTo(Soak.MAX_SIZE);
			}
			assertThat(Machine.connections(standIn.port())).isZero();
			assertThat(redis.info("connected_clients")).isEqualTo(1);
			leaks = watch.leaks();
		}
		assertThat(leaks).as("leaked buffers").isEmpty();
		checkOutcomes(pause);
		checkFlat(samples);
	}

	private ConfigurableApplicationContext start(Redis redis, StandInProcess standIn) {
		List<String> properties = new ArrayList<>(standIn.properties());
		properties.addAll(List.of("spotify.cache.max-entries=" + Soak.MAX_ENTRIES,
				"spotify.cache.max-size=" + Soak.MAX_SIZE + "B"));
		ConfigurableApplicationContext context = SoakApplication.start(WebApplicationType.NONE, redis.port(),
				properties);
		SpotifyTokens tokens = context.getBean(SpotifyTokens.class);
		Instant now = context.getBean(HarnessClock.class).instant();
		for (int i = 0; i < this.soak.users(); i++) {
			String[] issued = standIn.tokens().get(i).split(" ");
			tokens.connect(SpotifyIdentity.user("user" + i), new StoredToken(issued[0], now,
					now.plus(Duration.ofHours(1)), Set.of(StandIn.SCOPES), issued[1], now, 0));
		}
		return context;
	}

	private List<Sample> load(ConfigurableApplicationContext context, StandInProcess standIn) throws Exception {
		SpotifyClient spotify = context.getBean(SpotifyClient.class);
		HarnessClock clock = context.getBean(HarnessClock.class);
		Users users = new Users(spotify, this.outcomes, this.soak.users());
		List<Sample> samples = new ArrayList<>();
		System.out.println(Sample.HEAD);
		long begin = System.nanoTime();
		users.begin();
		for (int number = 1; number <= Soak.SAMPLES; number++) {
			trouble(number, standIn, clock);
			Duration next = this.soak.interval().multipliedBy(number).minusNanos(System.nanoTime() - begin);
			users.await(next);
			Sample sample = Sample.take(Duration.ofNanos(System.nanoTime() - begin), this.outcomes, standIn.port(),
					spotify.cache().stats());
			System.out.println(sample);
			samples.add(sample);
		}
		standIn.tell("calm");
		users.end();
		return samples;
	}

	/**
	 * All tokens expire in each fourth interval. Calls are refused now and then, but not
	 * while few are made: the client would learn that no more are allowed.
	 */
	private static void trouble(int number, StandInProcess standIn, HarnessClock clock) throws IOException {
		standIn.tell("calm");
		standIn.tell("trouble");
		if (number % 4 == 3) {
			standIn.tell("expire");
			clock.forward(Soak.LIFE, Instant.EPOCH);
		}
		if (number % 8 == 7) {
			standIn.tell("limit");
		}
	}

	/**
	 * Return objects that should be gone. What only waits to be ended, such as a refresh
	 * that nobody wants any more, has as much time as a call. Reactor Netty can know the
	 * last call of an idle connection until the stand-in closes it, which is after 30 s,
	 * and after 40 at the latest.
	 */
	private static Map<String, Integer> leftOver() {
		long end = System.nanoTime() + Soak.DEADLINE.multipliedBy(10).toNanos();
		Map<String, Integer> left = countOfCalls();
		while (!left.isEmpty() && System.nanoTime() < end) {
			left = countOfCalls();
		}
		return left;
	}

	/**
	 * Reactor Netty's pool keeps the context of the call that has opened it.
	 */
	private static Map<String, Integer> countOfCalls() {
		Map<String, Integer> all = Machine.instances();
		all.computeIfPresent(PROGRESS, (name, count) -> count - 1);
		Map<String, Integer> left = new HashMap<>();
		OF_CALLS.stream().map("io.github.springspotify."::concat).forEach((name) -> {
			int count = all.getOrDefault(name, 0);
			if (count > 0) {
				left.put(name, count);
			}
		});
		return left;
	}

	private void print(List<Sample> samples, Duration pause, int leaks) throws IOException {
		StringBuilder table = new StringBuilder(Sample.HEAD);
		samples.forEach((sample) -> table.append('\n').append(sample));
		table.append("\n\nleaked buffers: " + leaks + "\nfailed: " + this.outcomes.failures() + "\nlongest call: "
				+ this.outcomes.longest().toMillis() + " ms, longest pause of the machine: " + pause.toMillis()
				+ " ms\n");
		System.out.println(table.substring(table.indexOf("\n\n") + 2));
		Files.createDirectories(Path.of("target", "harness"));
		Files.writeString(Path.of("target", "harness", "soak.md"), table);
	}

	/**
	 * A call that has no time left ends when two threads may go on: the one that watches
	 * over all deadlines, and the one that waits.
	 */
	private void checkOutcomes(Duration pause) {
		assertThat(this.outcomes.calls()).isGreaterThan(this.soak.duration().toSeconds());
		assertThat(this.outcomes.untyped()).as("failures without a type of ours").isEmpty();
		assertThat(this.outcomes.loggedOut()).as("users who were logged out").isEmpty();
		assertThat(this.outcomes.longest()).isLessThanOrEqualTo(Soak.DEADLINE.plus(LATE).plus(pause.multipliedBy(2)));
	}

	/**
	 * The last quarter is compared with the second: in the first, caches fill and threads
	 * begin. Heap may differ by what the cache may take and a tenth, since calls are
	 * under way when it is measured; a leak of 100 bytes for each call would be more in
	 * the long form. Connections are closed and opened again by calls that are given up.
	 * Threads of the token store come and go with expiring tokens, and are 200 at most.
	 * Caffeine adds to the cache first and evicts then, so that for a moment it can have
	 * a little more.
	 */
	private static void checkFlat(List<Sample> samples) {
		assertThat(median(samples, 4, Sample::heap))
			.isLessThanOrEqualTo(median(samples, 2, Sample::heap) * 11 / 10 + Soak.MAX_SIZE);
		assertThat(most(samples, 4, (sample) -> sample.threads() - sample.storeThreads()))
			.isLessThanOrEqualTo(most(samples, 2, (sample) -> sample.threads() - sample.storeThreads()) + 10);
		assertThat(most(samples, 4, Sample::connections))
			.isLessThanOrEqualTo(most(samples, 2, Sample::connections) * 11 / 10 + 20);
		assertThat(most(samples, 4, Sample::files)).isLessThanOrEqualTo(most(samples, 2, Sample::files) * 11 / 10 + 20);
		assertThat(samples).allSatisfy((sample) -> {
			assertThat(sample.storeThreads()).isLessThanOrEqualTo(200);
			assertThat(sample.entries()).isLessThanOrEqualTo(Soak.MAX_ENTRIES);
			assertThat(sample.size()).isLessThanOrEqualTo(Soak.MAX_SIZE * 21 / 20);
		});
	}

	private static List<Sample> quarter(List<Sample> samples, int number) {
		int length = samples.size() / 4;
		return samples.subList((number - 1) * length, number * length);
	}

	/**
	 * What is under way in one moment can be twice as much as in all others.
	 */
	private static long median(List<Sample> samples, int quarter, ToLongFunction<Sample> value) {
		long[] values = quarter(samples, quarter).stream().mapToLong(value).sorted().toArray();
		return values[values.length / 2];
	}

	private static long most(List<Sample> samples, int quarter, ToLongFunction<Sample> value) {
		return quarter(samples, quarter).stream().mapToLong(value).max().orElseThrow();
	}

}
