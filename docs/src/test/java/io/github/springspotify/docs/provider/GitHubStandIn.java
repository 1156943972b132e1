package io.github.springspotify.docs.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * As much of GitHub as a login needs: everybody who comes is user 4711.
 */
final class GitHubStandIn implements AutoCloseable {

	private final HttpServer server;

	GitHubStandIn() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/authorize", this::sendBack);
		this.server.createContext("/token", (exchange) -> answer(exchange, """
				{"access_token": "secret", "token_type": "bearer"}"""));
		this.server.createContext("/user", (exchange) -> answer(exchange, """
				{"id": 4711}"""));
		this.server.start();
	}

	private void sendBack(HttpExchange exchange) throws IOException {
		MultiValueMap<String, String> query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
			.build()
			.getQueryParams();
		String back = query.getFirst("redirect_uri") + "?code=code&state=" + query.getFirst("state");
		exchange.getResponseHeaders().add("Location", back);
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
