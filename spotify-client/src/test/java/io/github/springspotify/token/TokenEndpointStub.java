package io.github.springspotify.token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A token endpoint that gives prepared answers and writes down what it was asked.
 */
final class TokenEndpointStub implements SpotifyTokenEndpoint {

	final List<String> calls = new CopyOnWriteArrayList<>();

	private final Deque<Mono<TokenResponse>> answers = new ArrayDeque<>();

	TokenEndpointStub answer(String accessToken, @Nullable String refreshToken) {
		return answer(Mono.just(new TokenResponse(accessToken, 3600, null, refreshToken)));
	}

	TokenEndpointStub answer(Mono<TokenResponse> answer) {
		this.answers.add(answer);
		return this;
	}

	TokenEndpointStub first(Mono<TokenResponse> answer) {
		this.answers.addFirst(answer);
		return this;
	}

	TokenEndpointStub invalidGrant() {
		return answer(Mono.error(
				new ReauthorizationRequiredException("refused", ErrorResponse.of("POST /api/token", null, 400), null)));
	}

	@Override
	public Mono<TokenResponse> clientCredentials() {
		return next("client_credentials");
	}

	@Override
	public Mono<TokenResponse> authorizationCode(String code, String redirectUri, @Nullable String codeVerifier) {
		return next(code);
	}

	@Override
	public Mono<TokenResponse> refresh(String refreshToken) {
		return next(refreshToken);
	}

	private Mono<TokenResponse> next(String call) {
		return Mono.defer(() -> {
			this.calls.add(call);
			Mono<TokenResponse> answer = this.answers.poll();
			return (answer != null) ? answer : Mono.error(new IllegalStateException("No answer left for " + call));
		});
	}

}
