package io.github.springspotify.benchmarks;

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A successful answer with a body that has arrived already.
 */
final class InMemoryResponse implements ClientHttpResponse {

	private final Body body;

	private final HttpHeaders headers = new HttpHeaders();

	InMemoryResponse(Body body, String cacheControl) {
		this.body = body;
		this.headers.setContentType(MediaType.APPLICATION_JSON);
		this.headers.setContentLength(body.bytes().length);
		this.headers.set(HttpHeaders.CACHE_CONTROL, cacheControl);
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return HttpStatus.OK;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	@Override
	public MultiValueMap<String, ResponseCookie> getCookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(this.body.bytes()));
	}

}
