package io.github.springspotify.harness;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * What stands in front of the instances: gives each request to the next one that accepts
 * it. Whoever has the cookie of an instance comes back to it, and whoever has any cookie
 * comes back to some instance, if sessions stay where they are.
 */
final class RoundRobin implements AutoCloseable {

	private static final List<String> PASSED_ON = List.of("Authorization", "Cookie", "Accept", "Content-Type");

	private static final List<String> PASSED_BACK = List.of("location", "set-cookie", "content-type");

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "round-robin");
		thread.setDaemon(true);
		return thread;
	});

	private final AtomicInteger next = new AtomicInteger();

	private final List<Instance> instances;

	private final boolean sticky;

	private final HttpServer server;

	RoundRobin(List<Instance> instances, boolean sticky) throws IOException {
		this.instances = instances;
		this.sticky = sticky;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	private void serve(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		try (exchange) {
			int first = choose(exchange);
			for (int i = 0; i < this.instances.size(); i++) {
				Instance instance = this.instances.get((first + i) % this.instances.size());
				if (instance.isUp() && pass(exchange, body, instance)) {
					return;
				}
			}
			answer(exchange, 503, "NoInstance 0".getBytes());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private int choose(HttpExchange exchange) {
		String cookies = exchange.getRequestHeaders().getFirst("Cookie");
		if (cookies == null) {
			return Math.floorMod(this.next.getAndIncrement(), this.instances.size());
		}
		if (this.sticky) {
			return Math.floorMod(cookies.hashCode(), this.instances.size());
		}
		for (int i = 0; i < this.instances.size(); i++) {
			if (cookies.contains(this.instances.get(i).cookie() + "=")) {
				return i;
			}
		}
		return Math.floorMod(this.next.getAndIncrement(), this.instances.size());
	}

	/**
	 * Pass a request on, unless the instance accepts no connection: then another one can
	 * have it.
	 */
	private boolean pass(HttpExchange exchange, byte[] body, Instance instance)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
			.header("X-Forwarded-Host", "127.0.0.1")
			.header("X-Forwarded-Port", String.valueOf(port()));
		PASSED_ON.forEach((name) -> {
			String value = exchange.getRequestHeaders().getFirst(name);
			if (value != null) {
				request.header(name, value);
			}
		});
		try {
			HttpResponse<byte[]> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			PASSED_BACK.forEach((name) -> response.headers()
				.allValues(name)
				.forEach((value) -> exchange.getResponseHeaders().add(name, value)));
			answer(exchange, response.statusCode(), response.body());
			return true;
		}
		catch (ConnectException ex) {
			return false;
		}
		catch (IOException ex) {
			answer(exchange, 502, ("InstanceLost 0 " + ex).getBytes());
			return true;
		}
	}

	private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
