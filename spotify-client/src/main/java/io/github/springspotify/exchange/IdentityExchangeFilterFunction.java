package io.github.springspotify.exchange;

import java.util.function.Function;

import io.github.springspotify.token.SpotifyIdentity;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Finds out who is calling while the call is still on the caller's thread, and puts it
 * into the Reactor context. The stages below look nowhere else, so a repetition on
 * another thread has the same user.
 *
 * @since 0.1.0
 */
public final class IdentityExchangeFilterFunction implements ExchangeFilterFunction {

	private final Function<ContextView, Mono<SpotifyIdentity>> identities;

	/**
	 * Create a filter.
	 * @param identities finds the caller where the view does not name one
	 */
	public IdentityExchangeFilterFunction(Function<ContextView, Mono<SpotifyIdentity>> identities) {
		this.identities = identities;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return CallRequest.send(request, (call) -> (call.options().identity() != null) ? next.exchange(call)
				: Mono.deferContextual((context) -> identity(context).flatMap((found) -> {
					CallOptions options = call.options().withIdentity(found);
					return next.exchange(call.with(options)).contextWrite((own) -> own.put(CallOptions.class, options));
				})));
	}

	private Mono<SpotifyIdentity> identity(ContextView context) {
		Mono<SpotifyIdentity> identity = this.identities.apply(context);
		return KnownValue.isIn(identity) ? identity
				: identity.switchIfEmpty(Mono.error(IdentityExchangeFilterFunction::noIdentity));
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
	 * @param context Reactor context of the call
	 * @return the caller
	 */
	public static SpotifyIdentity identityOf(ContextView context) {
		return identityOf(CallOptions.from(context));
	}

	static SpotifyIdentity identityOf(CallOptions options) {
		SpotifyIdentity identity = options.identity();
		if (identity == null) {
			throw new IllegalStateException("The call carries no identity");
		}
		return identity;
	}

}
