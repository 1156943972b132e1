package io.github.springspotify.exchange;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Finds out who is calling while the call is still on the caller's thread, and puts it on
 * the request. The stages below look nowhere else, so a repetition on another thread has
 * the same user.
 *
 * @since 0.1.0
 */
public final class IdentityExchangeFilterFunction implements ExchangeFilterFunction {

	static final String ATTRIBUTE = SpotifyIdentity.class.getName();

	private final SpotifyIdentityResolver resolver;

	/**
	 * Create a filter.
	 * @param resolver finds the caller where the view does not name one
	 */
	public IdentityExchangeFilterFunction(SpotifyIdentityResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			SpotifyIdentity named = CallOptions.from(context).identity();
			return (named != null) ? Mono.just(named) : this.resolver.resolve();
		})
			.switchIfEmpty(Mono.error(IdentityExchangeFilterFunction::noIdentity))
			.flatMap((identity) -> next.exchange(ClientRequest.from(request).attribute(ATTRIBUTE, identity).build()));
	}

	/**
	 * Return the failure of a resolver that found nobody.
	 * @return the exception
	 */
	public static IllegalStateException noIdentity() {
		return new IllegalStateException("The identity resolver gave no identity");
	}

	/**
	 * Return who makes a call.
	 * @param request request of the call
	 * @return the caller
	 */
	public static SpotifyIdentity identityOf(ClientRequest request) {
		return (SpotifyIdentity) request.attribute(ATTRIBUTE)
			.orElseThrow(() -> new IllegalStateException("The request carries no identity"));
	}

}
