package io.github.springspotify;

import java.time.Clock;
import java.util.function.Function;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.ApplicationTokenProvider;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.SpotifyTokenListener;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.UserTokenProvider;
import reactor.core.publisher.Mono;

/**
 * A way to authenticate, as chosen on the builder and put to use once the HTTP client
 * exists.
 */
@FunctionalInterface
interface TokenSource {

	SpotifyTokenProvider create(Function<ClientCredentials, SpotifyTokenEndpoint> endpoints, Clock clock,
			SpotifyTokenListener listener);

	static TokenSource fixed(String accessToken) {
		SpotifyTokenProvider provider = SpotifyTokenProvider.fixed(SpotifyIdentity.defaultUser(), accessToken);
		return (endpoints, clock, listener) -> provider;
	}

	static TokenSource application(ClientCredentials credentials) {
		return (endpoints, clock, listener) -> SpotifyTokenProvider
			.of(new ApplicationTokenProvider(endpoints.apply(credentials), clock), TokenSource::noUsers);
	}

	static TokenSource user(ClientCredentials credentials, String refreshToken) {
		return (endpoints, clock, listener) -> {
			InMemorySpotifyTokenStore store = new InMemorySpotifyTokenStore();
			store.replace(SpotifyIdentity.defaultUser(), StoredToken.ofRefreshToken(refreshToken, clock.instant()));
			SpotifyTokenEndpoint endpoint = endpoints.apply(credentials);
			return SpotifyTokenProvider.of(new ApplicationTokenProvider(endpoint, clock),
					UserTokenProvider.builder(store, endpoint).clock(clock).listener(listener).build());
		};
	}

	/**
	 * The application's token says nothing about a user, so it is never sent in a user's
	 * place.
	 */
	private static Mono<AccessToken> noUsers(SpotifyIdentity user) {
		String message = "This client has client credentials only and cannot make calls on behalf of " + user
				+ ". Build it with a refresh token or a token provider for that.";
		return Mono
			.error(() -> new AuthenticationException(message, ErrorResponse.of("POST /api/token", null, 401), null));
	}

}
