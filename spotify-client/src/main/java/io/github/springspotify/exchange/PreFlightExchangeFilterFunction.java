package io.github.springspotify.exchange;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.RestrictedEndpointException;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Refuses what Spotify could only refuse, before anything is sent: calls to endpoints
 * that are closed to this client id, and calls about the current user without a user.
 *
 * @since 0.1.0
 */
public final class PreFlightExchangeFilterFunction implements ExchangeFilterFunction {

	private final QuotaKnowledge quota;

	/**
	 * Create a filter.
	 * @param quota knows what is closed
	 */
	public PreFlightExchangeFilterFunction(QuotaKnowledge quota) {
		this.quota = quota;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Endpoint endpoint = (Endpoint) request.attribute(Endpoint.ATTRIBUTE).orElse(null);
		if (endpoint != null && this.quota.isClosed(endpoint)) {
			return Mono.error(() -> new RestrictedEndpointException(endpoint,
					ErrorResponse.of(endpoint.toString(), endpoint, 403)));
		}
		if (endpoint == null || !endpoint.user()) {
			return next.exchange(request);
		}
		return CallRequest.send(request,
				(call) -> IdentityExchangeFilterFunction.identityOf(call.options()).isApplication()
						? Mono.error(() -> nobody(endpoint)) : next.exchange(call));
	}

	private static AuthenticationException nobody(Endpoint endpoint) {
		return new AuthenticationException(
				endpoint + " needs a user, and nobody is logged in with Spotify on this call. Call it in a "
						+ "request of a logged-in user or through 'asUser(..)'. An application with one user "
						+ "has that user's token in 'spotify.user-refresh-token'.",
				ErrorResponse.of(endpoint.toString(), endpoint, 401), null);
	}

}
