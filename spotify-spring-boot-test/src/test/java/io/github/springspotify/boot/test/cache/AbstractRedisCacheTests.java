package io.github.springspotify.boot.test.cache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.zip.InflaterInputStream;

import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of the cache in Redis with either driver.
 */
@Timeout(60)
abstract class AbstractRedisCacheTests {

	private static final Map<String, String> SERVER = TestServers.redis();

	private static final String OLD = key('o');

	private static final String NEW = key('n');

	private final MockSpotify spotify = MockSpotify.start();

	private final TcpProxy proxy = new TcpProxy(SERVER.get("spring.data.redis.host"),
			Integer.parseInt(SERVER.get("spring.data.redis.port")));

	private final String prefix = "test:" + UUID.randomUUID() + ":";

	private final RedisConnectionFactory connections = connect(
			server(SERVER.get("spring.data.redis.host"), Integer.parseInt(SERVER.get("spring.data.redis.port"))));

	private final List<Instance> instances = new ArrayList<>();

	private Duration passed = Duration.ZERO;

	private final Instance one = instance(Map.of());

	private final Instance two = instance(Map.of());

	abstract RedisConnectionFactory connect(RedisStandaloneConfiguration server);

	private static RedisStandaloneConfiguration server(String host, int port) {
		RedisStandaloneConfiguration server = new RedisStandaloneConfiguration(host, port);
		server.setDatabase(Integer.parseInt(SERVER.get("spring.data.redis.database")));
		return server;
	}

	private Instance instance(Map<String, String> keys) {
		return instance(keys, Duration.ofSeconds(20));
	}

	private Instance instance(Map<String, String> keys, Duration timeout) {
		RedisConnectionFactory connections = connect(server("127.0.0.1", this.proxy.port()));
		Instance instance = new Instance(this.spotify, connections, this.prefix, new TestClock(), keys, timeout);
		this.instances.add(instance);
		return instance;
	}

	@AfterEach
	void close() throws Exception {
		this.proxy.resume();
		this.instances.forEach(Instance::close);
		((DisposableBean) this.connections).destroy();
		this.proxy.close();
		this.spotify.close();
	}

	@Test
	void secondInstanceAsksNothing() {
		Object asked = this.one.search();
		awaitAnswers(1);
		assertThat(this.two.search()).isEqualTo(asked);
		assertThat(this.spotify.requests("/v1/search")).hasSize(1);
	}

	@Test
	void answerGoesWhenItIsOfNoMoreUse() {
		this.one.search();
		awaitAnswers(1);
		Long life = redis((connection) -> connection.keyCommands().pTtl(answers().get(0)));
		assertThat(Duration.ofMillis(Objects.requireNonNull(life))).isBetween(Duration.ofMinutes(179),
				Duration.ofHours(3));
	}

	@Test
	void usersDoNotGetEachOthersAnswers() {
		Page<SavedTrack> aurora = this.one.savedTracks("aurora");
		awaitAnswers(1);
		assertThat(this.two.savedTracks("bram").total()).isNotEqualTo(aurora.total());
		assertThat(this.two.savedTracks("aurora")).isEqualTo(aurora);
		assertThat(this.spotify.requests("/v1/me/tracks")).extracting((request) -> request.header("If-None-Match"))
			.satisfiesExactly((none) -> assertThat(none).isNull(), (none) -> assertThat(none).isNull(),
					(tag) -> assertThat(tag).isNotNull());
	}

	@Test
	void keysTellNeitherUserNorAddress() {
		this.one.savedTracks("aurora");
		awaitAnswers(1);
		this.one.client().cache().clear(SpotifyIdentity.user("aurora"));
		await(() -> keys("mark:").size() == 1);
		assertThat(keys("")).allSatisfy((key) -> assertThat(new String(key, StandardCharsets.UTF_8))
			.matches("test:[0-9a-f-]{36}:[0-9a-f]{32}:(answer|mark):[A-Za-z0-9_-]{43}"));
	}

	@Test
	void nothingCanBeReadIfTokensAreEncrypted() throws IOException {
		String name = Objects.requireNonNull(this.one.search().albums().items().get(0).name());
		awaitAnswers(1);
		assertThat(inflated(value(answers().get(0)))).contains(name);
		instance(Map.of("old", OLD)).search();
		await(() -> text(value(answers().get(0))).startsWith("enc1:old:"));
		assertThat(text(value(answers().get(0)))).doesNotContain(name);
	}

	@Test
	void rotatedKeyIsUnderstoodAndNoOtherIs() {
		Instance before = instance(Map.of("old", OLD));
		before.search();
		awaitAnswers(1);
		instance(rotated()).search();
		assertThat(this.spotify.requests("/v1/search")).hasSize(1);
		instance(Map.of("old", NEW)).search();
		assertThat(this.spotify.requests("/v1/search")).hasSize(2);
	}

	@Test
	void whatIsInClearIsNotBelievedOnceThereIsAKey() {
		this.one.search();
		awaitAnswers(1);
		instance(Map.of("old", OLD)).search();
		assertThat(this.spotify.requests("/v1/search")).hasSize(2);
	}

	@Test
	void encryptedAnswerCannotBePutInThePlaceOfAnother() {
		Instance first = instance(Map.of("old", OLD));
		int tracks = first.savedTracks("aurora").total();
		awaitAnswers(1);
		byte[] aurora = value(answers().get(0));
		first.savedTracks("bram");
		awaitAnswers(2);
		answers().forEach((key) -> redis((connection) -> connection.stringCommands().pSetEx(key, 100_000, aurora)));
		assertThat(instance(Map.of("old", OLD)).savedTracks("bram").total()).isNotEqualTo(tracks);
	}

	@Test
	void rubbishAndValuesOfAnotherTypeAreNoAnswers() {
		this.one.search();
		awaitAnswers(1);
		byte[] key = answers().get(0);
		redis((connection) -> connection.stringCommands().set(key, "rubbish".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.two.search()).isNotNull();
		await(() -> value(key)[0] == 1);
		redis((connection) -> connection.keyCommands().del(key));
		redis((connection) -> connection.listCommands().rPush(key, new byte[] { 1 }));
		instance(Map.of()).search();
		assertThat(this.spotify.requests("/v1/search")).hasSize(3);
	}

	@Test
	void otherInstancesForgetWhatAnInstanceWrites() {
		SpotifyUri uri = SpotifyUri.parse("spotify:album:" + this.one.search().albums().items().get(0).id());
		this.one.savedTracks("aurora");
		awaitAnswers(2);
		this.two.search();
		this.two.savedTracks("aurora");
		this.one.client().asUser("aurora").library().save(List.of(uri));
		await(() -> this.two.client().cache().stats().entries() == 1);
		this.spotify.clearRequests();
		this.two.savedTracks("aurora");
		this.two.search();
		assertThat(this.spotify.requests()).singleElement()
			.satisfies((request) -> assertThat(request.header("If-None-Match")).isNull());
	}

	@Test
	void clearingReachesOtherInstances() {
		this.one.search();
		awaitAnswers(1);
		this.two.search();
		this.two.client().cache().clear();
		await(() -> {
			this.one.search();
			return this.spotify.requests("/v1/search").size() == 2;
		});
	}

	@Test
	void callsGoOnWithoutRedisAndWithItOnceItIsBack() {
		Instance hurried = instance(Map.of(), Duration.ofMillis(500));
		this.one.search();
		awaitAnswers(1);
		this.two.search();
		this.proxy.cut();
		hurried.client().cache().clear();
		assertThat(hurried.search()).isNotNull();
		assertThat(this.two.client().cache().stats().entries()).isOne();
		this.proxy.resume();
		await(() -> this.two.client().cache().stats().entries() == 0);
		await(() -> {
			this.passed = this.passed.plusSeconds(10);
			hurried.savedTracks("bram");
			return keys("mark:").size() == 1;
		});
	}

	@Test
	void callsDoNotWaitForRedisThatIsSlow() {
		Instance hurried = instance(Map.of(), Duration.ofMillis(200));
		this.one.search();
		awaitAnswers(1);
		this.proxy.hold();
		long start = System.nanoTime();
		hurried.search();
		hurried.savedTracks("aurora");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
		assertThat(this.spotify.requests("/v1/search")).hasSize(2);
	}

	@Test
	void startsWithoutRedis() {
		this.proxy.cut();
		assertThat(instance(Map.of()).search()).isNotNull();
	}

	private void awaitAnswers(int count) {
		await(() -> answers().size() == count);
	}

	private List<byte[]> answers() {
		return keys("answer:");
	}

	private List<byte[]> keys(String kind) {
		return List.copyOf(Objects.requireNonNull(redis((connection) -> connection.keyCommands()
			.keys((this.prefix + "*" + kind + "*").getBytes(StandardCharsets.UTF_8)))));
	}

	private byte[] value(byte[] key) {
		return Objects.requireNonNull(redis((connection) -> connection.stringCommands().get(key)));
	}

	private <R> R redis(Function<RedisConnection, R> command) {
		try (RedisConnection connection = this.connections.getConnection()) {
			return command.apply(connection);
		}
	}

	private static void await(BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			Thread.yield();
		}
	}

	private static String inflated(byte[] value) throws IOException {
		ByteArrayInputStream rest = new ByteArrayInputStream(value, 1, value.length - 1);
		return new String(new InflaterInputStream(rest).readAllBytes(), StandardCharsets.UTF_8);
	}

	private static String text(byte[] value) {
		return new String(value, StandardCharsets.ISO_8859_1);
	}

	private static String key(char letter) {
		return Base64.getEncoder().encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
	}

	private static Map<String, String> rotated() {
		Map<String, String> keys = new LinkedHashMap<>();
		keys.put("old", OLD);
		keys.put("new", NEW);
		return keys;
	}

	private final class TestClock extends Clock {

		private final Instant start = Instant.now();

		@Override
		public Instant instant() {
			return this.start.plus(AbstractRedisCacheTests.this.passed);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
