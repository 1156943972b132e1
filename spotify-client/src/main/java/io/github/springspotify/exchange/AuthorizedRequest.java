package io.github.springspotify.exchange;

import io.github.springspotify.token.AccessToken;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * A request with the token of its caller, which notes when it is written. Looks like a
 * copy of the request with one more field, and costs less than one.
 */
final class AuthorizedRequest extends CallRequest {

	private final AccessToken token;

	AuthorizedRequest(CallRequest request, AccessToken token) {
		super(request, request.progress(), request.options());
		this.token = token;
	}

	@Override
	public Mono<Void> writeTo(ClientHttpRequest message, ExchangeStrategies strategies) {
		// fields that are there already are left alone by the request
		message.getHeaders().setBearerAuth(this.token.value());
		progress().sent(message);
		return super.writeTo(message, strategies);
	}

	@Override
	public HttpHeaders headers() {
		HttpHeaders headers = HttpHeaders.copyOf(super.headers());
		headers.setBearerAuth(this.token.value());
		return HttpHeaders.readOnlyHttpHeaders(headers);
	}

	@Override
	public BodyInserter<?, ? super ClientHttpRequest> body() {
		BodyInserter<?, ? super ClientHttpRequest> body = super.body();
		return (message, context) -> {
			progress().sent(message);
			return body.insert(message, context);
		};
	}

}
