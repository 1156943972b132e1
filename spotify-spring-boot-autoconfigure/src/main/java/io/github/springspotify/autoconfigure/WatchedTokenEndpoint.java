package io.github.springspotify.autoconfigure;

import io.github.springspotify.autoconfigure.SpotifyTokenActivity.Grant;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity.Result;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.TokenResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Notes what becomes of requests for tokens.
 *
 * @param endpoint requests the tokens
 * @param activity where it is noted
 */
record WatchedTokenEndpoint(SpotifyTokenEndpoint endpoint,
		SpotifyTokenActivity activity) implements SpotifyTokenEndpoint {

	@Override
	public Mono<TokenResponse> clientCredentials() {
		return watch(Grant.CLIENT_CREDENTIALS, this.endpoint.clientCredentials());
	}

	@Override
	public Mono<TokenResponse> authorizationCode(String code, String redirectUri, @Nullable String codeVerifier) {
		return watch(Grant.AUTHORIZATION_CODE, this.endpoint.authorizationCode(code, redirectUri, codeVerifier));
	}

	@Override
	public Mono<TokenResponse> refresh(String refreshToken) {
		return watch(Grant.REFRESH_TOKEN, this.endpoint.refresh(refreshToken));
	}

	private Mono<TokenResponse> watch(Grant grant, Mono<TokenResponse> request) {
		return request.doOnSuccess((response) -> this.activity.succeeded(grant))
			.doOnError((ex) -> this.activity.failed(grant, resultOf(ex), ex));
	}

	private static Result resultOf(Throwable failure) {
		return (failure instanceof ReauthorizationRequiredException || failure instanceof AuthenticationException)
				? Result.TERMINAL : Result.TRANSIENT;
	}

}
