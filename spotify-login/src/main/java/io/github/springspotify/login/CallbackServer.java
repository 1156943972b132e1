package io.github.springspotify.login;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Waits on the loopback interface for the browser that Spotify sends back. Only a call
 * with the state of this login counts; others are refused and the wait goes on.
 */
final class CallbackServer implements AutoCloseable {

	private static final String PAGE = """
			<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Spotify login</title>
			<body style="font-family: sans-serif; margin: 4em auto; max-width: 32em"><h1>%s</h1><p>%s</p></body></html>
			""";

	private final HttpServer server;

	private final URI redirectUri;

	private final String state;

	private final CompletableFuture<String> code = new CompletableFuture<>();

	private CallbackServer(HttpServer server, URI redirectUri, String state) {
		this.server = server;
		this.redirectUri = redirectUri;
		this.state = state;
	}

	static CallbackServer start(URI redirectUri, String state) throws IOException {
		HttpServer server = HttpServer.create();
		try {
			server.bind(new InetSocketAddress(InetAddress.getByName(redirectUri.getHost()), redirectUri.getPort()), 10);
		}
		catch (BindException ex) {
			throw new LoginException("Port " + redirectUri.getPort() + " is in use. Choose another with "
					+ "--redirect-uri, and enter it in Spotify's dashboard too.");
		}
		URI actual = UriComponentsBuilder.fromUri(redirectUri).port(server.getAddress().getPort()).build().toUri();
		CallbackServer callback = new CallbackServer(server, actual, state);
		server.createContext("/", callback::handle);
		server.start();
		return callback;
	}

	URI redirectUri() {
		return this.redirectUri;
	}

	CompletableFuture<String> code() {
		return this.code;
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			URI request = exchange.getRequestURI();
			MultiValueMap<String, String> query = UriComponentsBuilder.fromUri(request).build().getQueryParams();
			if (!request.getPath().equals(pathOf(this.redirectUri)) || !this.state.equals(query.getFirst("state"))) {
				answer(exchange, 404, "This is not the login that is awaited",
						"Open the address that was printed on the command line.");
				return;
			}
			String error = query.getFirst("error");
			String received = query.getFirst("code");
			if (error == null && received != null) {
				answer(exchange, 200, "You can close this window", "The login goes on on the command line.");
				this.code.complete(UriUtils.decode(received, StandardCharsets.UTF_8));
			}
			else {
				answer(exchange, 200, "The login was not completed", "Start it again on the command line.");
				this.code.completeExceptionally(new LoginException(describe(error)));
			}
		}
	}

	private static String pathOf(URI uri) {
		return uri.getPath().isEmpty() ? "/" : uri.getPath();
	}

	private static String describe(@Nullable String error) {
		return "access_denied".equals(error)
				? "The user did not consent. Start again, and choose 'Agree' on Spotify's page."
				: "Spotify ended the login with '" + String.valueOf(error).replaceAll("[^\\w.-]", "?") + "'.";
	}

	private static void answer(HttpExchange exchange, int status, String title, String text) throws IOException {
		byte[] page = PAGE.formatted(title, text).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(status, page.length);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(page);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
