package io.github.springspotify.exchange;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * A request that knows the call for which it is made, so that only the first of our
 * stages has to look it up in the Reactor context.
 */
class CallRequest implements ClientRequest {

	private final ClientRequest request;

	private final CallProgress progress;

	private final CallOptions options;

	CallRequest(ClientRequest request, CallProgress progress, CallOptions options) {
		this.request = request;
		this.progress = progress;
		this.options = options;
	}

	/**
	 * Send a request for the call that it belongs to.
	 */
	static Mono<ClientResponse> send(ClientRequest request, Function<CallRequest, Mono<ClientResponse>> stage) {
		if (request instanceof CallRequest known) {
			return stage.apply(known);
		}
		return Mono.deferContextual((context) -> stage
			.apply(new CallRequest(request, CallProgress.from(context), CallOptions.from(context))));
	}

	CallRequest with(CallOptions options) {
		return new CallRequest(this.request, this.progress, options);
	}

	CallRequest withHeaders(Consumer<HttpHeaders> headers) {
		return new CallRequest(ClientRequest.from(this.request).headers(headers).build(), this.progress, this.options);
	}

	CallProgress progress() {
		return this.progress;
	}

	CallOptions options() {
		return this.options;
	}

	@Override
	public Mono<Void> writeTo(ClientHttpRequest message, ExchangeStrategies strategies) {
		return this.request.writeTo(message, strategies);
	}

	@Override
	public HttpHeaders headers() {
		return this.request.headers();
	}

	@Override
	public BodyInserter<?, ? super ClientHttpRequest> body() {
		return this.request.body();
	}

	@Override
	public HttpMethod method() {
		return this.request.method();
	}

	@Override
	public URI url() {
		return this.request.url();
	}

	@Override
	public MultiValueMap<String, String> cookies() {
		return this.request.cookies();
	}

	@Override
	public Map<String, Object> attributes() {
		return this.request.attributes();
	}

	@Override
	public @Nullable Consumer<ClientHttpRequest> httpRequest() {
		return this.request.httpRequest();
	}

	@Override
	public String logPrefix() {
		return this.request.logPrefix();
	}

}
