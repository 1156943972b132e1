package io.github.springspotify.exchange;

import java.net.URI;
import java.util.Set;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Sends the caller's token, to Spotify's own host only, and only if the scopes that were
 * granted with it can be enough. When the token is not accepted, asks for a new one once
 * and repeats the call once; a call that was answered 401 was not carried out, so this is
 * safe for every method.
 *
 * @since 0.1.0
 */
public final class TokenExchangeFilterFunction implements ExchangeFilterFunction {

	private static final Mono<AccessToken> NO_TOKEN = Mono
		.error(() -> new IllegalStateException("The token provider gave no token"));

	private final SpotifyTokenProvider provider;

	private final ApiHost host;

	/**
	 * Create a filter.
	 * @param provider gives the tokens
	 * @param apiBaseUrl base address of the Web API, the only place tokens are sent to
	 */
	public TokenExchangeFilterFunction(SpotifyTokenProvider provider, URI apiBaseUrl) {
		this.provider = provider;
		this.host = new ApiHost(apiBaseUrl);
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		if (!this.host.has(request.url())) {
			return next.exchange(request);
		}
		return CallRequest.send(request, (call) -> {
			SpotifyIdentity identity = IdentityExchangeFilterFunction.identityOf(call.options());
			Mono<ClientResponse> response = exchange(call, identity, next);
			return (identity.isOrApplication() && isForEverybody(request)) ? response.onErrorResume(
					ReauthorizationRequiredException.class, (ex) -> exchange(call, SpotifyIdentity.application(), next)
						.onErrorMap(AuthenticationException.class, (refused) -> ex))
					: response;
		});
	}

	/**
	 * Return whether the call needs no user, as far as is known.
	 */
	private static boolean isForEverybody(ClientRequest request) {
		Endpoint endpoint = (Endpoint) request.attribute(Endpoint.ATTRIBUTE).orElse(null);
		return endpoint != null && !endpoint.user() && endpoint.scopes().isEmpty() && endpoint.anyScope().isEmpty()
				&& endpoint.enrichingScopes().isEmpty();
	}

	private Mono<ClientResponse> exchange(CallRequest request, SpotifyIdentity identity, ExchangeFunction next) {
		request.progress().doing("waiting for a token");
		return token(identity).flatMap((token) -> send(request, token, next).flatMap((response) -> isRejected(response)
				? repeat(request, response, identity, token, next) : Mono.just(response)));
	}

	private Mono<AccessToken> token(SpotifyIdentity identity) {
		try {
			Mono<AccessToken> token = this.provider.getToken(identity);
			return KnownValue.isIn(token) ? token : token.switchIfEmpty(NO_TOKEN);
		}
		catch (RuntimeException ex) {
			return Mono.error(ex);
		}
	}

	/**
	 * Refuse a call for which the user has not granted what it needs, as far as that is
	 * known.
	 */
	private static void check(AccessToken token, ClientRequest request) {
		Endpoint endpoint = (Endpoint) request.attribute(Endpoint.ATTRIBUTE).orElse(null);
		if (endpoint == null || token.scopes().isEmpty()) {
			return;
		}
		Set<Scope> missing = ScopeCheck.missing(endpoint, request.url(), token.scopes());
		if (!missing.isEmpty()) {
			throw ResponseExceptions.insufficientScope(endpoint, token.scopes(), missing);
		}
	}

	private Mono<ClientResponse> repeat(CallRequest request, ClientResponse response, SpotifyIdentity identity,
			AccessToken rejected, ExchangeFunction next) {
		request.progress().waiting("waiting for a new token");
		// the connection is not held while a new token is awaited
		return BoundedBody.read(response, Schedulers.parallel())
			.flatMap((body) -> this.provider.renewToken(identity, rejected)
				.flatMap((token) -> send(request, token, next))
				.switchIfEmpty(Mono.fromSupplier(() -> BoundedBody.putBack(response, body))));
	}

	private static Mono<ClientResponse> send(CallRequest request, AccessToken token, ExchangeFunction next) {
		request.progress().granted(token.scopes());
		check(token, request);
		request.progress().goingTo(request.url().getHost());
		return next.exchange(new AuthorizedRequest(request, token));
	}

	private static boolean isRejected(ClientResponse response) {
		return response.statusCode().value() == HttpStatus.UNAUTHORIZED.value();
	}

}
