package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

class TokenExchangeFilterFunctionTests {

	private final TokenExchangeFilterFunction filter = new TokenExchangeFilterFunction(
			(identity) -> Mono.just(AccessToken.of("token")), URI.create("https://api.spotify.com/v1"));

	@ParameterizedTest
	@ValueSource(strings = { "https://api.spotify.com/v1/me", "https://API.spotify.com/v1/me?limit=1" })
	void sendsTokenToSpotify(String url) {
		assertThat(sent(url).headers().getFirst("Authorization")).isEqualTo("Bearer token");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://api.spotify.com/v1/me", "https://api.spotify.com:8443/v1/me",
			"https://api.spotify.com.example.com/v1/me", "https://example.com/v1/me", "https://spotify.com/v1/me",
			"https://i.scdn.co/image/1", "https://api.spotify.com@example.com/v1/me" })
	void sendsTokenNowhereElse(String url) {
		assertThat(sent(url).headers().headerNames()).doesNotContain("Authorization");
	}

	@Test
	void replacesTokenThatIsThereAlready() {
		ClientRequest request = request("https://api.spotify.com/v1/me", "Bearer other");
		assertThat(sent(request).headers().get("Authorization")).containsExactly("Bearer token");
	}

	@Test
	void providerThatThrowsFailsTheCallAndNobodyElse() {
		CallRequest request = new CallRequest(request("https://api.spotify.com/v1/me", null), new CallProgress(),
				CallOptions.NONE.withIdentity(SpotifyIdentity.user("aurora")));
		Mono<ClientResponse> response = new TokenExchangeFilterFunction((identity) -> {
			throw new IllegalStateException("broken");
		}, URI.create("https://api.spotify.com/v1")).filter(request, (next) -> Mono.empty());
		StepVerifier.create(response).verifyErrorMessage("broken");
	}

	private ClientRequest sent(String url) {
		return sent(request(url, null));
	}

	private ClientRequest sent(ClientRequest request) {
		AtomicReference<ClientRequest> sent = new AtomicReference<>();
		this.filter.filter(request, (next) -> {
			sent.set(next);
			return Mono.just(ClientResponse.create(HttpStatus.OK).build());
		})
			.contextWrite(CallOptions.NONE.withIdentity(SpotifyIdentity.user("aurora"))::in)
			.block(Duration.ofSeconds(10));
		return sent.get();
	}

	private static ClientRequest request(String url, String authorization) {
		ClientRequest.Builder builder = ClientRequest.create(HttpMethod.GET, URI.create(url));
		return ((authorization != null) ? builder.header("Authorization", authorization) : builder).build();
	}

}
