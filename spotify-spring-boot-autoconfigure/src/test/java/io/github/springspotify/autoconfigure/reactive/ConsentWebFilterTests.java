package io.github.springspotify.autoconfigure.reactive;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ConsentWebFilter} where users log in with Spotify or otherwise.
 */
class ConsentWebFilterTests {

	private static final Duration SOON = Duration.ofSeconds(5);

	private final ConsentWebFilter filter = new ConsentWebFilter(new LoginIdentities(false, false), Clock.systemUTC());

	private final MockServerWebExchange exchange = MockServerWebExchange
		.from(MockServerHttpRequest.get("/page").header("Accept", "text/html"));

	@Test
	void userOfAnotherLoginDoesNotBecomeASpotifyUser() {
		Authentication ada = UsernamePasswordAuthenticationToken.authenticated("ada", null, Set.of());
		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(() -> failing(ada).block(SOON));
	}

	@Test
	void spotifyUserLogsInAgain() {
		failing(new OAuth2AuthenticationToken(new DefaultOAuth2User(Set.of(), Map.of("id", "aurora"), "id"), Set.of(),
				"spotify"))
			.block(SOON);

		assertThat(this.exchange.getResponse().getHeaders().getLocation())
			.hasToString("/oauth2/authorization/spotify?return=%2Fpage");
	}

	private Mono<Void> failing(Authentication user) {
		return this.filter
			.filter(this.exchange,
					(ignored) -> Mono.error(new ReauthorizationRequiredException("no token",
							ErrorResponse.of("POST /api/token", null, 401), null)))
			.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user));
	}

}
