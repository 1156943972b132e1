package io.github.springspotify.autoconfigure;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

/**
 * A connector that can be made anew. Connectors of Reactor Netty use event loops and
 * connections of the application, which end when it pauses, and others take their place.
 */
final class RenewedConnector implements ClientHttpConnector, Closeable {

	private final Supplier<ClientHttpConnector> source;

	private volatile ClientHttpConnector connector;

	RenewedConnector(Supplier<ClientHttpConnector> source) {
		this.source = source;
		this.connector = source.get();
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return this.connector.connect(method, uri, requestCallback);
	}

	void renew() throws IOException {
		close();
		this.connector = this.source.get();
	}

	@Override
	public void close() throws IOException {
		if (this.connector instanceof Closeable closeable) {
			closeable.close();
		}
	}

}
