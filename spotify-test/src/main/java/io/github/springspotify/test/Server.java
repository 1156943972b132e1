package io.github.springspotify.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The HTTP server: reads requests, lets faults happen, keeps the log, sends answers.
 */
final class Server {

	static {
		// Without it every answer waits 40 ms for a delayed acknowledgement; it is read
		// once
		if (System.getProperty("sun.net.httpserver.nodelay") == null) {
			System.setProperty("sun.net.httpserver.nodelay", "true");
		}
	}

	private static final System.Logger logger = System.getLogger(Server.class.getName());

	private static final int BACKLOG = 256;

	private final Faults faults = new Faults();

	private final RequestLog log = new RequestLog();

	private final HttpServer server;

	private final ExecutorService executor;

	Server(int port) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The stand-in cannot listen on port " + port, ex);
		}
		AtomicInteger number = new AtomicInteger();
		this.executor = Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "mock-spotify-" + port() + "-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		});
		this.server.setExecutor(this.executor);
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
		this.server.createContext("/", (exchange) -> {
			try {
				serve(exchange, handler);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				exchange.close();
			}
			catch (IOException ex) {
				exchange.close();
			}
		});
		this.server.start();
	}

	private void serve(HttpExchange exchange, Function<MockRequest, MockResponse> handler)
			throws IOException, InterruptedException {
		MockRequest request = MockRequest.read(exchange);
		FaultEffect effect = this.faults.next(request);
		if (effect.kind() == FaultEffect.Kind.RESET) {
			this.log.add(request, 0);
			exchange.close();
			return;
		}
		// Before the log, since whoever sees the request there may release it at once
		CountDownLatch release = this.faults.nextRelease();
		RecordedRequest recorded = this.log.add(request, 0);
		if (effect.kind() == FaultEffect.Kind.STALL && !this.faults.awaitRelease(release)) {
			exchange.close();
			return;
		}
		MockResponse response = (effect.response() != null) ? effect.response() : answer(request, handler);
		this.log.answered(recorded, response.status());
		Transmission.send(exchange, request, response, effect);
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
		this.executor.shutdownNow();
	}

}
