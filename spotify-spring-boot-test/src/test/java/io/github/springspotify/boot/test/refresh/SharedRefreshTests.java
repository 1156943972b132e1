package io.github.springspotify.boot.test.refresh;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import io.github.springspotify.test.RefreshTokenPolicy;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.UserTokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand callers whose token has expired, in one instance and in three. The stand-in
 * replaces refresh tokens and revokes everything when an old one is used again, so a
 * second refresh would log the user out.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedRefreshTests {

	private static final Duration LEASE = Duration.ofSeconds(2);

	private static final List<String> STORES = List.of("redis", "jdbc");

	private static final MockSpotify spotify = MockSpotify.builder()
		.refreshTokenPolicy(RefreshTokenPolicy.ROTATE)
		.start();

	private static final List<InstanceProcess> instances = new ArrayList<>();

	@BeforeAll
	static void start() throws Exception {
		Map<String, String> properties = new HashMap<>(TestServers.redis());
		properties.putAll(TestServers.postgres());
		properties.put("spotify.client-id", spotify.clientId());
		properties.put("spotify.client-secret", spotify.clientSecret());
		properties.put("spotify.api-base-url", spotify.apiBaseUrl());
		properties.put("spotify.accounts-base-url", spotify.accountsBaseUrl());
		properties.put("spotify.token-store.jdbc.initialize-schema", "always");
		properties.put("spotify.token-store.refresh-lease", LEASE.toSeconds() + "s");
		for (String name : List.of("A", "B", "C")) {
			instances.add(new InstanceProcess(name, properties));
		}
		for (InstanceProcess instance : instances) {
			instance.await("ready");
		}
	}

	@AfterAll
	static void stop() {
		instances.forEach(InstanceProcess::close);
		spotify.close();
	}

	@BeforeEach
	void clearRequests() {
		spotify.clearRequests();
	}

	@Test
	void thousandCallersOfOneInstanceShareOneRefresh() throws Exception {
		SpotifyIdentity user = SpotifyIdentity.user("aurora");
		InMemorySpotifyTokenStore store = new InMemorySpotifyTokenStore();
		store.replace(user, StoredToken.ofRefreshToken(refreshToken(), Instant.now()));
		UserTokenProvider provider = new UserTokenProvider(store,
				new WebClientTokenEndpoint(WebClient.builder(), URI.create(spotify.accountsBaseUrl()),
						new ClientCredentials(spotify.clientId(), spotify.clientSecret()), Duration.ofSeconds(20),
						Clock.systemUTC()),
				Clock.systemUTC());
		answerSlowly();
		ExecutorService executor = Executors.newFixedThreadPool(1000);
		Callable<AccessToken> call = () -> provider.getToken(user).block(Duration.ofSeconds(30));
		List<Future<AccessToken>> calls = Stream.generate(() -> executor.submit(call)).limit(1000).toList();

		for (Future<AccessToken> token : calls) {
			assertThat(token.get()).isEqualTo(calls.get(0).get());
		}
		assertThat(spotify.requests("/api/token")).hasSize(1);
		executor.shutdown();
	}

	@ParameterizedTest
	@ValueSource(strings = { "redis", "jdbc" })
	@Order(1)
	void thousandCallersOfThreeInstancesShareOneRefresh(String store) throws Exception {
		connect(instances.get(0), store);
		answerSlowly();
		for (InstanceProcess instance : instances) {
			instance.tell("call " + store + " aurora 334");
		}
		Set<String> tokens = new HashSet<>();
		for (InstanceProcess instance : instances) {
			tokens.add(token(instance));
		}

		assertThat(tokens).singleElement().satisfies(SharedRefreshTests::isAccepted);
		assertThat(spotify.requests("/api/token")).hasSize(1);
	}

	/**
	 * If others take the machine just then, the next instance dies as well.
	 */
	@Test
	@Timeout(120)
	@Order(2)
	void killedInstanceLogsNobodyOutAndDelaysTheOthersByTheLease() throws Exception {
		Duration most = LEASE.plusSeconds(1);
		Duration delay = delayAfterDeathOf(0);
		assertThat((delay.compareTo(most) < 0) ? delay : delayAfterDeathOf(1)).isLessThan(most);
	}

	/**
	 * The same refresh with nobody dead shows how long this machine takes for it now.
	 */
	private static Duration delayAfterDeathOf(int instance) throws Exception {
		InstanceProcess leader = instances.get(instance);
		List<InstanceProcess> others = instances.subList(instance + 1, instances.size());
		spotify.clearRequests();
		STORES.forEach((store) -> connect(leader, store));
		spotify.on("/api/token").times(2).stall();
		STORES.forEach((store) -> leader.tell("call " + store + " aurora 10"));
		while (spotify.requests("/api/token").size() < 2) {
			Thread.yield();
		}
		call(others);
		for (InstanceProcess other : others) {
			STORES.forEach((store) -> other.await("calling"));
		}
		leader.kill();
		Duration delay = timeUntilDone(others);

		assertThat(spotify.requests("/api/token"))
			.filteredOn((request) -> !leader.name().equals(request.header("X-Instance")))
			.extracting(RecordedRequest::status)
			.containsExactly(200, 200);
		assertThat(spotify.requests("/api/token")).hasSize(4);
		STORES.forEach((store) -> connect(others.get(0), store));
		call(others);
		Duration usual = timeUntilDone(others);
		System.out.println("Delay after the death of the leader: " + delay.toMillis() + " ms, without: "
				+ usual.toMillis() + " ms");
		return delay.minus(usual);
	}

	private static void call(List<InstanceProcess> instances) {
		for (InstanceProcess instance : instances) {
			STORES.forEach((store) -> instance.tell("call " + store + " aurora 100"));
		}
	}

	private static Duration timeUntilDone(List<InstanceProcess> instances) {
		long start = System.nanoTime();
		for (InstanceProcess instance : instances) {
			STORES.forEach((store) -> isAccepted(token(instance)));
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * Return the one token that all callers of an instance have got.
	 */
	private static String token(InstanceProcess instance) {
		String answer = instance.await("done");
		assertThat(answer).matches("done \\S+");
		return answer.substring("done ".length());
	}

	private static void isAccepted(String token) {
		String me = WebClient.create(spotify.apiBaseUrl())
			.get()
			.uri("/me")
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.bodyToMono(String.class)
			.block();
		assertThat(me).contains("\"aurora\"");
	}

	private static void connect(InstanceProcess instance, String store) {
		instance.tell("connect " + store + " aurora " + refreshToken());
		instance.await("connected");
	}

	private static String refreshToken() {
		return spotify.issueTokens("aurora").refreshToken();
	}

	/**
	 * The answer takes about a third of a second, so that the callers really wait.
	 */
	private static void answerSlowly() {
		spotify.on("/api/token").drip(Duration.ofMillis(20));
	}

}
