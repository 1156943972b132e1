package io.github.springspotify.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;

/**
 * Lets users browse while something goes wrong, and afterwards, and counts.
 */
final class Trial {

	/**
	 * After this, nothing that went wrong is to be noticed any more, a refresh that was
	 * not answered included.
	 */
	private static final Duration RECOVERY = WebClientTokenEndpoint.TIME_FOR_REFRESH.plusSeconds(15);

	private static final AtomicInteger writes = new AtomicInteger();

	/**
	 * After this, all tokens have expired.
	 */
	private static final Duration LIFE = Duration.ofMinutes(61);

	private final Cluster cluster;

	private final Fault fault;

	private final Form form;

	private final Tally tally = new Tally();

	private volatile boolean browsing = true;

	Trial(Cluster cluster, Fault fault, Form form) {
		this.cluster = cluster;
		this.fault = fault;
		this.form = form;
	}

	Row run() throws Exception {
		MockSpotify spotify = this.cluster.spotify();
		spotify.clearRequests();
		this.cluster.instances().forEach(Instance::pause);
		List<Thread> users = this.cluster.visitors().stream().map(this::browse).toList();
		Thread.sleep(this.form.before().toMillis());
		this.fault.begin(this.cluster);
		this.cluster.pass(LIFE);
		Thread.sleep(longer(this.form.during(), this.fault.shortest()).toMillis());
		this.fault.end(this.cluster);
		Thread.sleep(this.form.after().toMillis());
		this.cluster.pass(LIFE);
		Thread.sleep(this.form.after().toMillis());
		this.browsing = false;
		for (Thread user : users) {
			user.join();
		}
		awaitRecovery();
		Duration pause = this.cluster.instances()
			.stream()
			.map(Instance::pause)
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
		return row(spotify.requests(), pause);
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private Thread browse(Visitor visitor) {
		Thread thread = new Thread(() -> {
			Random random = new Random(visitor.name().hashCode());
			try {
				while (this.browsing) {
					Thread.sleep(random.nextLong(2 * this.form.thinking().toMillis()));
					act(visitor, random.nextInt(4));
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, visitor.name());
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private void act(Visitor visitor, int kind) throws InterruptedException {
		if (kind == 1) {
			openTwo(visitor);
			return;
		}
		if (kind > 1) {
			open(visitor, "GET", "/profile");
			return;
		}
		String name = "list" + writes.incrementAndGet();
		if (open(visitor, "POST", "/playlist?name=" + name).isOk()) {
			this.tally.written(name);
		}
	}

	/**
	 * Open two pages at the same time, which two instances answer.
	 */
	private void openTwo(Visitor visitor) throws InterruptedException {
		Thread other = new Thread(() -> {
			try {
				open(visitor, "GET", "/profile");
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, visitor.name() + " in another window");
		other.start();
		open(visitor, "GET", "/reactive");
		other.join();
	}

	/**
	 * Ask each user for the profile until there is one. Those who were logged out log in.
	 */
	private void awaitRecovery() throws IOException, InterruptedException {
		long end = System.nanoTime() + RECOVERY.toNanos();
		for (Visitor visitor : this.cluster.visitors()) {
			Outcome outcome = open(visitor, "GET", "/profile");
			while (!outcome.isOk() && !outcome.isLoggedOut()) {
				if (System.nanoTime() > end) {
					throw new IllegalStateException(
							"All is well again, but not for " + visitor.name() + ": " + outcome.detail());
				}
				Thread.sleep(100);
				outcome = open(visitor, "GET", "/profile");
			}
			if (outcome.isLoggedOut()) {
				visitor.connect();
			}
		}
	}

	private Outcome open(Visitor visitor, String method, String path) throws InterruptedException {
		Outcome outcome = visitor.open(method, path);
		this.tally.add(visitor.name(), outcome);
		return outcome;
	}

	private Row row(List<RecordedRequest> requests, Duration pause) {
		List<RecordedRequest> refreshes = requests.stream()
			.filter((request) -> request.path().equals("/api/token"))
			.filter((request) -> "refresh_token".equals(request.form("grant_type")))
			.toList();
		Map<String, Long> created = requests.stream()
			.filter((request) -> request.method().equals("POST") && request.path().equals("/v1/me/playlists"))
			.filter((request) -> request.status() == 201)
			.map((request) -> request.body().replaceAll(".*\"name\":\"([^\"]+)\".*", "$1"))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		List<String> lost = new ArrayList<>(this.tally.written());
		lost.removeAll(created.keySet());
		long limited = requests.stream().filter((request) -> request.status() == 429).count();
		return new Row(this.fault.description(), this.cluster.shared().name(), this.tally.requests(),
				this.tally.failures(), this.tally.examples(), this.tally.loggedOut(), isLossOfTokens(),
				refreshes.size(), renewed(refreshes), (2 + this.fault.expiries()) * this.cluster.visitors().size(),
				(int) created.values().stream().filter((times) -> times > 1).count(), lost.size(),
				Duration.ofMillis(this.tally.longest()), pause, (int) limited);
	}

	/**
	 * Sessions are no place where instances can agree who uses a refresh token that is
	 * valid once.
	 */
	private boolean isLossOfTokens() {
		return this.fault.isLossOfTokens()
				|| (this.cluster.shared().kept().isInSessions() && this.cluster.isReplacingTokens());
	}

	/**
	 * Where refresh tokens are replaced, each can be carried out once, whatever else is
	 * answered with 200.
	 */
	private int renewed(List<RecordedRequest> refreshes) {
		Stream<RecordedRequest> answered = refreshes.stream().filter((request) -> request.status() == 200);
		return (int) (this.cluster.isReplacingTokens()
				? answered.map((request) -> request.form("refresh_token")).distinct().count() : answered.count());
	}

}
