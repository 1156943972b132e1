package io.github.springspotify.benchmarks.sidebyside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.springspotify.benchmarks.Clients;
import io.github.springspotify.model.Album;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls with the client of the JDK, the least that a call can cost.
 */
final class JdkCalls implements Calls {

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper mapper = Clients.mapper();

	private final URI server;

	private final String token;

	private final boolean decode;

	JdkCalls(URI server, String token, boolean decode) {
		this.server = server;
		this.token = token;
		this.decode = decode;
	}

	@Override
	public Object album(String id) {
		HttpRequest request = HttpRequest.newBuilder(this.server.resolve("/v1/albums/" + id))
			.header("Authorization", "Bearer " + this.token)
			.build();
		try {
			byte[] body = this.http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
			return this.decode ? this.mapper.readValue(body, Album.class) : body;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
	}

}
