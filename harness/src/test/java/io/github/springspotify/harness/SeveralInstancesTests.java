package io.github.springspotify.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.github.springspotify.harness.fault.CutAnswers;
import io.github.springspotify.harness.fault.DeadConnections;
import io.github.springspotify.harness.fault.DeadServerConnections;
import io.github.springspotify.harness.fault.EmptyRedis;
import io.github.springspotify.harness.fault.FailingTokenEndpoint;
import io.github.springspotify.harness.fault.FrozenInstance;
import io.github.springspotify.harness.fault.KilledInstance;
import io.github.springspotify.harness.fault.LimitedTokenEndpoint;
import io.github.springspotify.harness.fault.NothingWrong;
import io.github.springspotify.harness.fault.OddTokenEndpoint;
import io.github.springspotify.harness.fault.RateLimitStorm;
import io.github.springspotify.harness.fault.ReadOnlyServer;
import io.github.springspotify.harness.fault.SilentTokenEndpoint;
import io.github.springspotify.harness.fault.SlowServer;
import io.github.springspotify.harness.fault.SlowTokenEndpoint;
import io.github.springspotify.harness.fault.StoppedDuringRefreshes;
import io.github.springspotify.harness.fault.StoppedServer;
import io.github.springspotify.harness.fault.WrongClock;
import io.github.springspotify.test.RefreshTokenPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users of three instances stay logged in, and nothing hangs, whatever goes wrong.
 */
class SeveralInstancesTests {

	private static final List<Fault> QUICK = List.of(new KilledInstance(), new StoppedServer(), new ReadOnlyServer());

	/**
	 * Faults that have to do with where tokens are, and with nothing else.
	 */
	private static final List<Fault> STORES = List.of(new NothingWrong(), new KilledInstance(), new FrozenInstance(),
			new StoppedServer(), new StoppedDuringRefreshes(), new SlowServer(), new ReadOnlyServer(),
			new DeadServerConnections(), new WrongClock(), new SlowTokenEndpoint());

	/**
	 * Faults that concern sessions.
	 */
	private static final List<Fault> SESSIONS = List.of(new NothingWrong(), new KilledInstance(), new StoppedServer(),
			new SlowServer(), new ReadOnlyServer(), new SlowTokenEndpoint(), new EmptyRedis());

	private static final List<Fault> SPOTIFY = List.of(new FailingTokenEndpoint(),
			new LimitedTokenEndpoint(Duration.ofSeconds(1)), new LimitedTokenEndpoint(Duration.ofSeconds(30)),
			new OddTokenEndpoint(), new SilentTokenEndpoint(), new RateLimitStorm("1"), new RateLimitStorm("30"),
			new RateLimitStorm("86400"), new RateLimitStorm(""), new RateLimitStorm("Fri, 31 Dec 2049 23:59:59 GMT"),
			new CutAnswers(), new DeadConnections());

	private static final Duration LATE = Duration.ofMillis(250);

	@Test
	@Timeout(3600)
	void tokensInRedis() throws Exception {
		try (RedisServer redis = new RedisServer(Kept.TOKENS)) {
			check(redis, RefreshTokenPolicy.ROTATE, isLong() ? everythingThatHappensToRedis() : QUICK);
		}
	}

	@Test
	@Timeout(3600)
	@Tag("long")
	void tokensInPostgres() throws Exception {
		try (PostgresServer postgres = new PostgresServer()) {
			check(postgres, RefreshTokenPolicy.ROTATE, STORES);
		}
	}

	@ParameterizedTest
	@Timeout(3600)
	@Tag("long")
	@CsvSource({ "SESSIONS, KEEP_OMITTED", "SESSIONS, ROTATE", "STICKY_SESSIONS, ROTATE" })
	void tokensInSessions(Kept kept, RefreshTokenPolicy policy) throws Exception {
		try (RedisServer redis = new RedisServer(kept)) {
			check(redis, policy, SESSIONS);
		}
	}

	private static boolean isLong() {
		return Form.chosen() == Form.LONG;
	}

	private static List<Fault> everythingThatHappensToRedis() {
		List<Fault> faults = new ArrayList<>(STORES);
		faults.addAll(SPOTIFY);
		faults.add(new EmptyRedis());
		return faults;
	}

	private static void check(SharedServer server, RefreshTokenPolicy policy, List<Fault> faults) throws Exception {
		Pattern only = Pattern.compile(System.getProperty("harness.only", ""));
		List<Row> rows = new ArrayList<>();
		try (Cluster cluster = Cluster.start(server, Form.chosen().users(), policy)) {
			for (Fault fault : faults) {
				if (only.matcher(fault.description()).find()) {
					rows.add(run(cluster, fault));
				}
			}
		}
		print(server.name().replace(' ', '-') + '-' + policy, rows);
		int most = server.kept().isInSessions() ? Cluster.NAMES.size() : 1;
		assertThat(rows).allSatisfy((row) -> checkPromises(row, most));
	}

	private static Row run(Cluster cluster, Fault fault) throws Exception {
		Row row = new Trial(cluster, fault, Form.chosen()).run();
		System.out.println(row);
		row.examples().forEach((type, message) -> System.out.println("  " + type + ": " + message));
		System.out.println("  longest pause of the machine: " + row.pause().toMillis() + " ms");
		return row;
	}

	private static void print(String name, List<Row> rows) throws IOException {
		StringBuilder table = new StringBuilder(Row.HEAD);
		rows.forEach((row) -> table.append('\n').append(row));
		System.out.println(table);
		Files.writeString(Path.of("target", "harness", name + ".md"), table.append('\n'));
	}

	private static void checkPromises(Row row, int mostRefreshes) {
		if (!row.tokensLost()) {
			assertThat(row.loggedOut()).isZero();
		}
		assertThat(row.renewed()).isLessThanOrEqualTo(mostRefreshes * row.necessary());
		assertThat(row.duplicates()).isZero();
		assertThat(row.lost()).isZero();
		assertThat(row.failures()).doesNotContainKeys("HttpTimeoutException", "NoInstance");
		// The thread that ends a call and the one that waits for it can both be kept
		// waiting
		Duration pauses = row.pause().multipliedBy(2);
		assertThat(row.longest()).isLessThanOrEqualTo(Cluster.DEADLINE.plus(LATE).plus(pauses));
	}

}
