package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Clock;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ErrorResponseReader;
import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Reads what Spotify says about a call that it refused.
 */
final class RefusalReader {

	private final ErrorResponseReader reader;

	private final String basePath;

	/**
	 * Create a reader.
	 * @param clock tells how far away a {@code Retry-After} date is
	 * @param apiBaseUrl base address of the Web API, which messages leave out
	 */
	RefusalReader(Clock clock, URI apiBaseUrl) {
		this.reader = new ErrorResponseReader(clock);
		this.basePath = apiBaseUrl.getRawPath();
	}

	ErrorResponse read(ClientRequest request, ClientResponse response, byte[] body) {
		return this.reader.read(callOf(request), endpointOf(request), response.statusCode().value(),
				response.headers().asHttpHeaders(), body);
	}

	String callOf(ClientRequest request) {
		String path = request.url().getRawPath();
		return request.method() + " "
				+ (path.startsWith(this.basePath) ? path.substring(this.basePath.length()) : path);
	}

	static @Nullable Endpoint endpointOf(ClientRequest request) {
		return (Endpoint) request.attribute(Endpoint.ATTRIBUTE).orElse(null);
	}

}
