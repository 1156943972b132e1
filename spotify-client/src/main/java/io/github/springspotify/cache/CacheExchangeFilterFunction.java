package io.github.springspotify.cache;

import java.net.URI;
import java.util.Set;

import io.github.springspotify.exchange.IdentityExchangeFilterFunction;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Asks Spotify to confirm what is kept, and forgets what writes change. What was
 * confirmed goes up as an answer without a body, since the stages above take a 304 for a
 * failure.
 */
final class CacheExchangeFilterFunction implements ExchangeFilterFunction {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.TRACE);

	private final ResponseCache cache;

	private final FetchContext fetches;

	CacheExchangeFilterFunction(ResponseCache cache, FetchContext fetches) {
		this.cache = cache;
		this.fetches = fetches;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			if (!SAFE.contains(request.method())) {
				return write(request, next, IdentityExchangeFilterFunction.identityOf(context));
			}
			Fetch fetch = this.fetches.in(context);
			return (fetch != null && request.method() == HttpMethod.GET) ? read(request, next, fetch)
					: next.exchange(request);
		});
	}

	/**
	 * A write that failed or was given up may have taken effect.
	 */
	private Mono<ClientResponse> write(ClientRequest request, ExchangeFunction next, SpotifyIdentity identity) {
		String principal = identity.isApplication() ? null : identity.principal();
		URI url = request.url();
		return next.exchange(request)
			.doOnNext((response) -> written(principal, url, response))
			.doOnError((ex) -> this.cache.written(principal, url, HttpHeaders.EMPTY))
			.doOnCancel(() -> this.cache.written(principal, url, HttpHeaders.EMPTY));
	}

	private void written(@Nullable String principal, URI url, ClientResponse response) {
		if (!response.statusCode().is4xxClientError()) {
			this.cache.written(principal, url, response.headers().asHttpHeaders());
		}
	}

	private Mono<ClientResponse> read(ClientRequest request, ExchangeFunction next, Fetch fetch) {
		Entry entry = fetch.confirming();
		ClientRequest sent = (entry != null) ? conditional(request, entry.headers()) : request;
		fetch.sent(request.url(), this.cache.now());
		return next.exchange(sent).map((response) -> received(response, fetch));
	}

	private static ClientRequest conditional(ClientRequest request, HttpHeaders stored) {
		return ClientRequest.from(request).headers((headers) -> {
			copy(stored, HttpHeaders.ETAG, headers, HttpHeaders.IF_NONE_MATCH);
			copy(stored, HttpHeaders.LAST_MODIFIED, headers, HttpHeaders.IF_MODIFIED_SINCE);
		}).build();
	}

	private static void copy(HttpHeaders from, String name, HttpHeaders to, String otherName) {
		String value = from.getFirst(name);
		if (value != null) {
			to.set(otherName, value);
		}
	}

	private ClientResponse received(ClientResponse response, Fetch fetch) {
		boolean confirmed = fetch.confirming() != null
				&& response.statusCode().value() == HttpStatus.NOT_MODIFIED.value();
		Lifetime lifetime = this.cache.lifetime(fetch, response.statusCode().value(),
				response.headers().asHttpHeaders());
		fetch.received(lifetime, confirmed);
		if (confirmed) {
			return response.mutate().statusCode(HttpStatus.NO_CONTENT).build();
		}
		return (lifetime != null) ? response.mutate()
			.body((body) -> body.doOnNext((buffer) -> fetch.read(buffer, this.cache.maxEntrySize())))
			.build() : response;
	}

}
