package io.github.springspotify.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The HTTP server: reads requests, lets faults happen, keeps the log, sends answers.
 */
final class Server {

	static {
		// Without it every answer waits 40 ms for a delayed acknowledgement
		setOnce("sun.net.httpserver.nodelay", "true");
		// Idle connections beyond 200 are closed, on which the next request may be on its
		// way
		setOnce("sun.net.httpserver.maxIdleConnections", "10000");
	}

	private static final System.Logger logger = System.getLogger(Server.class.getName());

	private static final int BACKLOG = 256;

	private final Faults faults = new Faults();

	private final RequestLog log = new RequestLog();

	private final HttpServer server;

	private final ExecutorService executor;

	private final ScheduledExecutorService timer;

	Server(int port) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The stand-in cannot listen on port " + port, ex);
		}
		AtomicInteger number = new AtomicInteger();
		ThreadFactory threads = (task) -> {
			Thread thread = new Thread(task, "mock-spotify-" + port() + "-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
		this.executor = Executors.newCachedThreadPool(threads);
		this.timer = Executors.newSingleThreadScheduledExecutor(threads);
		this.server.setExecutor(this.executor);
	}

	/**
	 * The server reads its settings once.
	 */
	private static void setOnce(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	Faults faults() {
		return this.faults;
	}

	RequestLog log() {
		return this.log;
	}

	void start(Function<MockRequest, MockResponse> handler) {
		this.server.createContext("/", (exchange) -> orClose(exchange, () -> serve(exchange, handler)));
		this.server.start();
	}

	private void serve(HttpExchange exchange, Function<MockRequest, MockResponse> handler)
			throws IOException, InterruptedException {
		MockRequest request = MockRequest.read(exchange);
		FaultEffect effect = this.faults.next(request);
		// Before the log, since whoever sees the request there may release it at once
		CountDownLatch release = this.faults.nextRelease();
		Arrival arrival = new Arrival(exchange, request, effect, release, this.log.add(request, 0));
		Step rest = () -> carryOut(arrival, handler);
		if (effect.delay().isZero()) {
			rest.run();
			return;
		}
		this.timer.schedule(() -> this.executor.execute(() -> orClose(exchange, rest)), effect.delay().toNanos(),
				TimeUnit.NANOSECONDS);
	}

	private void carryOut(Arrival arrival, Function<MockRequest, MockResponse> handler)
			throws IOException, InterruptedException {
		FaultEffect effect = arrival.effect();
		HttpExchange exchange = arrival.exchange();
		if (effect.kind() == FaultEffect.Kind.RESET) {
			exchange.close();
			return;
		}
		if (effect.kind() == FaultEffect.Kind.STALL && !this.faults.awaitRelease(arrival.release())) {
			exchange.close();
			return;
		}
		MockResponse response = (effect.response() != null) ? effect.response() : answer(arrival.request(), handler);
		if (effect.kind() == FaultEffect.Kind.NULLS) {
			response = new NullEntries(effect.nulls()).in(response);
		}
		this.log.answered(arrival.recorded(), response.status());
		Transmission.send(exchange, arrival.request(), response, effect);
	}

	private static void orClose(HttpExchange exchange, Step step) {
		try {
			step.run();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			exchange.close();
		}
		catch (IOException ex) {
			exchange.close();
		}
	}

	private static MockResponse answer(MockRequest request, Function<MockRequest, MockResponse> handler) {
		try {
			return handler.apply(request);
		}
		catch (RuntimeException ex) {
			logger.log(System.Logger.Level.ERROR,
					() -> "The stand-in failed on " + request.method() + " " + request.path(), ex);
			return MockResponse.apiError(500, "The stand-in itself failed; see its log");
		}
	}

	void close() {
		this.faults.close();
		this.server.stop(0);
		this.timer.shutdownNow();
		this.executor.shutdownNow();
	}

	/**
	 * A request with all that was decided when it came.
	 *
	 * @param exchange the connection
	 * @param request the request
	 * @param effect what happens to it
	 * @param release what it waits for if it is stalled
	 * @param recorded its entry in the log
	 */
	private record Arrival(HttpExchange exchange, MockRequest request, FaultEffect effect, CountDownLatch release,
			RecordedRequest recorded) {

	}

	/**
	 * A part of the work on a request.
	 */
	private interface Step {

		void run() throws IOException, InterruptedException;

	}

}
