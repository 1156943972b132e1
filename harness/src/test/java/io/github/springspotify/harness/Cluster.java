package io.github.springspotify.harness;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.springspotify.harness.app.HarnessClock;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RefreshTokenPolicy;

/**
 * Three instances, what they share, and a strict Spotify: where it replaces refresh
 * tokens, one that is used twice revokes all of its user's tokens.
 */
public final class Cluster implements AutoCloseable {

	/**
	 * Time for each call.
	 */
	public static final Duration DEADLINE = Duration.ofSeconds(3);

	static final List<String> NAMES = List.of("A", "B", "C");

	private static final Duration NOTICE = Duration.ofMillis(500);

	private final HarnessClock clock = new HarnessClock();

	private final RefreshTokenPolicy policy;

	private final MockSpotify spotify;

	private final List<Instance> instances = new ArrayList<>();

	private final List<Visitor> visitors = new ArrayList<>();

	private final SharedServer shared;

	private final RoundRobin entrance;

	private Cluster(SharedServer shared, int users, RefreshTokenPolicy policy) throws IOException {
		this.shared = shared;
		this.policy = policy;
		this.spotify = MockSpotify.builder().refreshTokenPolicy(policy).clock(this.clock).start();
		Map<String, String> all = new HashMap<>(common());
		all.putAll(shared.properties());
		for (String name : NAMES) {
			this.instances.add(new Instance(name, new TcpProxy(URI.create(this.spotify.apiBaseUrl()).getPort()), all));
		}
		this.entrance = new RoundRobin(this.instances, shared.kept() == Kept.STICKY_SESSIONS);
		URI application = URI.create("http://127.0.0.1:" + this.entrance.port());
		for (int i = 0; i < users; i++) {
			String name = "user" + i;
			this.spotify.addUser(name, "User " + i);
			this.visitors.add(new Visitor(name, application, shared.kept().isInSessions()));
		}
	}

	/**
	 * Start everything and let all users connect their accounts.
	 */
	static Cluster start(SharedServer shared, int users, RefreshTokenPolicy policy) throws Exception {
		Cluster cluster = new Cluster(shared, users, policy);
		try {
			for (Instance instance : cluster.instances) {
				instance.start();
			}
			for (Instance instance : cluster.instances) {
				instance.awaitReady();
			}
			cluster.connectAll();
			return cluster;
		}
		catch (Exception ex) {
			cluster.close();
			throw ex;
		}
	}

	private Map<String, String> common() {
		Map<String, String> properties = new HashMap<>();
		properties.put("server.port", "0");
		properties.put("server.address", "127.0.0.1");
		properties.put("server.forward-headers-strategy", "framework");
		properties.put("spring.main.banner-mode", "off");
		properties.put("spring.main.lazy-initialization", "true");
		properties.put("spring.jmx.enabled", "false");
		properties.put("logging.level.root", "WARN");
		properties.put("spotify.client-id", this.spotify.clientId());
		properties.put("spotify.client-secret", this.spotify.clientSecret());
		properties.put("spotify.login.mode", "connect");
		properties.put("spotify.scopes", "user-read-private,playlist-modify-private");
		properties.put("spotify.timeout", DEADLINE.toSeconds() + "s");
		properties.put("spotify.token-store.refresh-lease", Form.chosen().lease().toSeconds() + "s");
		properties.put("spotify.rate-limit.window", "2s");
		properties.put("spotify.cache.enabled", "false");
		return properties;
	}

	/**
	 * Let all users connect their accounts.
	 * @throws IOException if an instance does not answer
	 * @throws InterruptedException if interrupted
	 */
	public void connectAll() throws IOException, InterruptedException {
		for (Visitor visitor : this.visitors) {
			visitor.connect();
		}
	}

	/**
	 * Return the stand-in.
	 * @return the stand-in
	 */
	public MockSpotify spotify() {
		return this.spotify;
	}

	/**
	 * Wait until a refresh has arrived at the stand-in.
	 * @throws InterruptedException if interrupted
	 */
	public void awaitRefresh() throws InterruptedException {
		this.spotify.awaitRequest("/api/token", Duration.ofSeconds(30));
	}

	/**
	 * Return the instances.
	 * @return three of them
	 */
	public List<Instance> instances() {
		return this.instances;
	}

	/**
	 * Return the server in which tokens are kept.
	 * @return the server
	 */
	public SharedServer shared() {
		return this.shared;
	}

	boolean isReplacingTokens() {
		return this.policy == RefreshTokenPolicy.ROTATE;
	}

	List<Visitor> visitors() {
		return this.visitors;
	}

	/**
	 * Let time pass, everywhere at once: whose clock lags renews tokens that the others
	 * take for expired already. All are told at the same time, since an instance that has
	 * just started takes long to hear. After an hour all tokens have expired.
	 * @param time how much
	 * @throws InterruptedException if interrupted
	 */
	public void pass(Duration time) throws InterruptedException {
		Instant when = Instant.now().plus(NOTICE).truncatedTo(ChronoUnit.MILLIS);
		this.clock.forward(time, when);
		CompletableFuture
			.allOf(this.instances.stream()
				.map((instance) -> CompletableFuture.runAsync(() -> instance.forward(time, when),
						(task) -> new Thread(task, "clock").start()))
				.toArray(CompletableFuture[]::new))
			.join();
		Thread.sleep(NOTICE.toMillis());
	}

	@Override
	public void close() throws IOException {
		this.entrance.close();
		for (Instance instance : this.instances) {
			instance.close();
		}
		this.spotify.close();
	}

}
