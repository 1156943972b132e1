package io.github.springspotify.boot.test.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.springspotify.boot.test.RefreshLeaseCompatibilityKit;
import io.github.springspotify.boot.test.SpotifyTokenStoreCompatibilityKit;
import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.token.RefreshLease;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyReauthorizationRequiredEvent;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of the store in Redis with either driver.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = StoreApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spotify.client-id=id", "spotify.client-secret=" + StoreApplication.SECRET,
				"spotify.token-store.type=redis" })
@RecordApplicationEvents
abstract class AbstractRedisTokenStoreTests extends SpotifyTokenStoreCompatibilityKit
		implements RefreshLeaseCompatibilityKit {

	private final String principal = "p" + UUID.randomUUID();

	private final String key = "spotify:token:spotify:" + this.principal;

	private final SpotifyIdentity user = SpotifyIdentity.user(this.principal);

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private SpotifyTokenStore store;

	@Autowired
	private StringRedisTemplate redis;

	@DynamicPropertySource
	static void redis(DynamicPropertyRegistry registry) {
		TestServers.redis().forEach((name, value) -> registry.add(name, () -> value));
	}

	@Override
	protected SpotifyTokenStore store() {
		return this.store;
	}

	@Override
	public RefreshLease lease() {
		return (RefreshLease) this.store;
	}

	@Override
	public SpotifyIdentity connectedUser() {
		SpotifyIdentity connected = SpotifyIdentity.user("Lease " + UUID.randomUUID());
		this.store.save(connected, StoreApplication.token("access"));
		return connected;
	}

	@Override

	protected @Nullable String stored(SpotifyIdentity user) {
		return this.redis.opsForValue().get("spotify:token:spotify:" + user.principal());
	}

	@Override
	protected List<String> secrets() {
		return List.of(StoreApplication.SECRET);
	}

	@Test
	void storesTheTokenAndNothingElse() {
		this.store.save(this.user, StoreApplication.token("access"));

		String value = this.redis.opsForValue().get(this.key);
		assertThat(this.redis.keys("*" + this.principal + "*")).containsExactly(this.key);
		assertThat(JsonMapper.shared().readTree(value).propertyNames()).containsExactly("accessToken", "issuedAt",
				"expiresAt", "scopes", "refreshToken", "authorizedAt", "version");
		assertThat(value).doesNotContain(StoreApplication.SECRET);
	}

	@Test
	void tokenLivesAsLongAsItsRefreshToken() {
		this.store.save(this.user, StoreApplication.token("access", Instant.now().minus(Duration.ofDays(150))));

		assertThat(timeToLive()).isBetween(Duration.ofDays(30), Duration.ofDays(35));
	}

	@Test
	void tokenThatShouldBeGoneLivesForOneSecond() {
		this.store.save(this.user, StoreApplication.token("access", Instant.EPOCH));

		assertThat(timeToLive()).isBetween(Duration.ofMillis(-2), Duration.ofSeconds(1));
	}

	@Test
	void renewalDoesNotProlongTheLifeOfTheRefreshToken() {
		StoredToken token = StoreApplication.token("access", Instant.now().minus(Duration.ofDays(150)));
		this.store.save(this.user, token);
		this.store.replace(this.user, token);

		assertThat(timeToLive()).isBetween(Duration.ofDays(30), Duration.ofDays(35));
	}

	private Duration timeToLive() {
		return Objects.requireNonNull(this.redis.execute((RedisConnection connection) -> Duration.ofMillis(
				Objects.requireNonNull(connection.keyCommands().pTtl(this.key.getBytes(StandardCharsets.UTF_8))))));
	}

	@Test
	void readsWhatNewerVersionWrote() {
		this.redis.opsForValue().set(this.key, """
				{"accessToken": "access", "issuedAt": "2026-01-01T00:00:00Z", "expiresAt": "2026-01-01T01:00:00Z",
				"authorizedAt": "2026-01-01T00:00:00Z", "version": 3, "device": {"name": "new"}}""");

		assertThat(this.store.load(this.user)).isNotNull()
			.satisfies((token) -> assertThat(token.accessToken()).isEqualTo("access"));
	}

	static Stream<byte[]> rubbish() {
		return Stream
			.of("", "{", "null", "[]", "4711", "{\"accessToken\":\"canary\"}",
					"{\"accessToken\":\"canary\",\"issuedAt\":\"canary\",\"expiresAt\":\"\",\"authorizedAt\":\"\"}")
			.map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("rubbish")
	void rubbishMeansThatTheUserLogsInAgain(byte[] rubbish) {
		write(rubbish);

		assertThat(this.store.load(this.user)).isNull();
		assertThat(this.store.save(this.user, StoreApplication.token("new"))).isTrue();
		assertThat(this.store.save(this.user, StoreApplication.token("late"))).isFalse();
		assertThat(loaded().accessToken()).isEqualTo("new");
	}

	@Test
	void bytesThatAreNoTextCanBeReplaced() {
		write(new byte[] { (byte) 0xff, 0, (byte) 0xc3, 0x28 });
		this.store.replace(this.user, StoreApplication.token("new"));

		assertThat(loaded().accessToken()).isEqualTo("new");
	}

	@Test
	void valueOfAnotherTypeCanBeReplaced() {
		this.redis.opsForList().rightPush(this.key, "element");

		assertThat(this.store.load(this.user)).isNull();
		assertThat(this.store.save(this.user, StoreApplication.token("new"))).isTrue();
		assertThat(loaded().accessToken()).isEqualTo("new");
		assertThat(timeToLive()).isPositive();
	}

	@Test
	void valueOfAnotherTypeCanBeRemoved() {
		this.redis.opsForList().rightPush(this.key, "element");
		this.store.remove(this.user);

		assertThat(this.redis.hasKey(this.key)).isFalse();
	}

	@Test
	void rubbishIsReportedOnceWithoutItsContent(CapturedOutput output) {
		write("{\"accessToken\":\"canary\",\"issuedAt\":\"canary\"}".getBytes(StandardCharsets.UTF_8));
		this.store.load(this.user);
		this.store.load(this.user);

		assertThat(output.toString().split("user '" + this.principal, -1)).hasSize(2);
		assertThat(output).contains("WARN").contains("'issuedAt' is missing or unusable").doesNotContain("canary");
		assertThat(this.events.stream(SpotifyReauthorizationRequiredEvent.class))
			.containsExactly(new SpotifyReauthorizationRequiredEvent(this.principal, null));
	}

	@Test
	void callersTransactionIsNotJoined() {
		this.store.save(this.user, StoreApplication.token("access"));
		this.redis.execute((RedisConnection connection) -> {
			connection.multi();
			long version = loaded().version();
			assertThat(this.store.save(this.user, StoreApplication.token("renewed").withVersion(version))).isTrue();
			connection.discard();
			return null;
		});

		assertThat(loaded().accessToken()).isEqualTo("renewed");
	}

	private StoredToken loaded() {
		return Objects.requireNonNull(this.store.load(this.user));
	}

	private void write(byte[] value) {
		this.redis.execute((RedisConnection connection) -> connection.stringCommands()
			.set(this.key.getBytes(StandardCharsets.UTF_8), value));
	}

}
