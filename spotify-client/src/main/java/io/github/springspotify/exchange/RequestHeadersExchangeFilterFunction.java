package io.github.springspotify.exchange;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Sets the headers that Spotify needs on every request: the language, and
 * {@code Content-Length: 0} on writes without a body, which Spotify otherwise refuses
 * with 411.
 *
 * @since 0.1.0
 */
public final class RequestHeadersExchangeFilterFunction implements ExchangeFilterFunction {

	private static final Set<HttpMethod> WITH_LENGTH = Set.of(HttpMethod.PUT, HttpMethod.POST);

	private final @Nullable Locale locale;

	/**
	 * Create a filter.
	 * @param locale language of names and descriptions, or {@code null} for Spotify's
	 * choice
	 */
	public RequestHeadersExchangeFilterFunction(@Nullable Locale locale) {
		this.locale = locale;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return CallRequest.send(request, (call) -> {
			Locale own = call.options().locale();
			Locale effective = (own != null) ? own : this.locale;
			boolean bodyless = WITH_LENGTH.contains(request.method()) && request.body() == BodyInserters.empty();
			if (effective == null && !bodyless) {
				return next.exchange(call);
			}
			return next.exchange(call.withHeaders((headers) -> {
				if (effective != null) {
					headers.set(HttpHeaders.ACCEPT_LANGUAGE, effective.toLanguageTag());
				}
				if (bodyless) {
					headers.setContentLength(0);
				}
			}));
		});
	}

}
