package io.github.springspotify.benchmarks;

import java.net.URI;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

/**
 * Answers every request with the same body, without a network.
 */
final class InMemoryConnector implements ClientHttpConnector {

	private final Body body;

	private final String cacheControl;

	InMemoryConnector(Body body, String cacheControl) {
		this.body = body;
		this.cacheControl = cacheControl;
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return requestCallback.apply(new InMemoryRequest(method, uri))
			.then(Mono.fromSupplier(() -> new InMemoryResponse(this.body, this.cacheControl)));
	}

}
