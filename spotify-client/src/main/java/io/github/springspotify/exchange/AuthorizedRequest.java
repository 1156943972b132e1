package io.github.springspotify.exchange;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

import io.github.springspotify.token.AccessToken;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * A request with the token of its caller, which notes when it is written. Looks like a
 * copy of the request with one more field, and costs less than one.
 */
final class AuthorizedRequest implements ClientRequest {

	private final ClientRequest request;

	private final AccessToken token;

	private final CallProgress progress;

	AuthorizedRequest(ClientRequest request, AccessToken token, CallProgress progress) {
		this.request = request;
		this.token = token;
		this.progress = progress;
	}

	@Override
	public Mono<Void> writeTo(ClientHttpRequest message, ExchangeStrategies strategies) {
		// fields that are there already are left alone by the request
		message.getHeaders().setBearerAuth(this.token.value());
		this.progress.sent();
		return this.request.writeTo(message, strategies);
	}

	@Override
	public HttpHeaders headers() {
		HttpHeaders headers = HttpHeaders.copyOf(this.request.headers());
		headers.setBearerAuth(this.token.value());
		return HttpHeaders.readOnlyHttpHeaders(headers);
	}

	@Override
	public BodyInserter<?, ? super ClientHttpRequest> body() {
		BodyInserter<?, ? super ClientHttpRequest> body = this.request.body();
		return (message, context) -> {
			this.progress.sent();
			return body.insert(message, context);
		};
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
