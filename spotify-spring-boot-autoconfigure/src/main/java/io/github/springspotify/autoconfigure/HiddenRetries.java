package io.github.springspotify.autoconfigure;

import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;

/**
 * Repetitions that an HTTP client makes on its own, of which the pipeline knows nothing.
 * Reactor Netty sends any request again on whose connection it finds a reset, writes
 * included.
 */
final class HiddenRetries {

	private HiddenRetries() {
	}

	static ClientHttpConnectorBuilder<?> off(ClientHttpConnectorBuilder<?> builder) {
		return (builder instanceof ReactorClientHttpConnectorBuilder reactor)
				? reactor.withHttpClientCustomizer((client) -> client.disableRetry(true)) : builder;
	}

}
