package io.github.springspotify.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.springspotify.harness.app.HarnessApplication;
import org.jspecify.annotations.Nullable;

/**
 * One of the instances, with lines of its own to Spotify and to the server that they
 * share.
 */
public final class Instance implements AutoCloseable {

	private static final List<String> SMALL_JVM = List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
			"-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final HttpClient http = HttpClient.newHttpClient();

	private final String name;

	private final Map<String, String> properties;

	private final TcpProxy spotify;

	private Duration ahead = Duration.ZERO;

	private Duration aheadAtStart = Duration.ZERO;

	private volatile @Nullable ChildProcess process;

	private volatile int port;

	Instance(String name, TcpProxy spotify, Map<String, String> properties) {
		this.name = name;
		this.spotify = spotify;
		this.properties = new HashMap<>(properties);
		this.properties.putIfAbsent("server.servlet.session.cookie.name", cookie());
		this.properties.put("spotify.accounts-base-url", "http://localhost:" + spotify.port());
		this.properties.put("spotify.api-base-url", "http://localhost:" + spotify.port() + "/v1");
	}

	/**
	 * Begin to start, which takes seconds.
	 * @throws IOException if Java cannot be started
	 */
	public void start() throws IOException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
		command.addAll(SMALL_JVM);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), HarnessApplication.class.getName()));
		this.properties.forEach((key, value) -> command.add("--" + key + "=" + value));
		this.aheadAtStart = this.ahead;
		command.add("--harness.clock-ahead=" + this.ahead);
		this.process = ChildProcess.start(this.name, command);
	}

	/**
	 * Wait until the instance answers.
	 * @throws InterruptedException if interrupted
	 */
	public void awaitReady() throws InterruptedException {
		ChildProcess process = this.process;
		if (process == null) {
			throw new IllegalStateException("Instance " + this.name + " was not started");
		}
		String line = process.await("> ready", PATIENCE);
		int port = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
		synchronized (this) {
			Duration missed = this.ahead.minus(this.aheadAtStart);
			machine(port, "POST", "/clock?by=" + missed + "&at=" + Instant.EPOCH);
			this.port = port;
		}
	}

	/**
	 * Begin to start, and wait until the instance answers, on another thread.
	 * @throws IOException if Java cannot be started
	 */
	public void startAside() throws IOException {
		start();
		Thread waiter = new Thread(() -> {
			try {
				awaitReady();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, "start of instance " + this.name);
		waiter.setDaemon(true);
		waiter.start();
	}

	/**
	 * Kill the instance, as {@code kill -9} does.
	 * @throws InterruptedException if interrupted
	 */
	public void kill() throws InterruptedException {
		this.port = 0;
		ChildProcess process = this.process;
		if (process != null) {
			process.kill();
		}
	}

	/**
	 * Let the instance do nothing for a while, as a machine does that is busy otherwise.
	 * It goes on by itself, also if this process ends meanwhile.
	 * @param time for how long
	 * @throws IOException if it cannot be stopped
	 * @throws InterruptedException if interrupted
	 */
	public void freeze(Duration time) throws IOException, InterruptedException {
		ChildProcess process = this.process;
		if (process != null) {
			process.freeze(time);
		}
	}

	/**
	 * Return the line to Spotify.
	 * @return the line
	 */
	public TcpProxy spotify() {
		return this.spotify;
	}

	boolean isUp() {
		return this.port != 0;
	}

	int port() {
		return this.port;
	}

	/**
	 * Return the name of the cookie by which a visitor comes back to this instance.
	 */
	String cookie() {
		return "AT_" + this.name;
	}

	/**
	 * Put the clock forward.
	 * @param duration by how much
	 * @param when when
	 */
	public synchronized void forward(Duration duration, Instant when) {
		this.ahead = this.ahead.plus(duration);
		if (isUp()) {
			machine(this.port, "POST", "/clock?by=" + duration + "&at=" + when);
		}
	}

	/**
	 * Let the instance forget that it has to wait for the rate limit.
	 */
	public void openGate() {
		machine(this.port, "POST", "/gate");
	}

	/**
	 * Return the longest pause of a thread since this was last asked.
	 */
	Duration pause() {
		return isUp() ? Duration.ofMillis(Long.parseLong(machine(this.port, "GET", "/pause"))) : Duration.ZERO;
	}

	private String machine(int port, String method, String path) {
		try {
			return http
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/machine" + path))
					.method(method, HttpRequest.BodyPublishers.noBody())
					.timeout(Duration.ofSeconds(10))
					.build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Instance " + this.name + " does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		ChildProcess process = this.process;
		if (process != null) {
			process.close();
		}
		this.spotify.close();
	}

}
