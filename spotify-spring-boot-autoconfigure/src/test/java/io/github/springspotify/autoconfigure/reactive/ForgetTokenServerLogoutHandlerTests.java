package io.github.springspotify.autoconfigure.reactive;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.TokenMetadata;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.web.server.WebSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ForgetTokenServerLogoutHandler}.
 */
class ForgetTokenServerLogoutHandlerTests {

	@Test
	void storeThatFailsDoesNotKeepTheUserLoggedIn() {
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/logout"));
		WebSession session = exchange.getSession().block();
		session.start();
		Authentication user = UsernamePasswordAuthenticationToken.authenticated("ada", null, Set.of());

		new DelegatingServerLogoutHandler(new ForgetTokenServerLogoutHandler(new BrokenTokens(),
				new ReactiveIdentities(new LoginIdentities(true, true))), new WebSessionServerLogoutHandler())
			.logout(new WebFilterExchange(exchange, (ignored) -> Mono.empty()), user)
			.block(Duration.ofSeconds(5));

		assertThat(session.isStarted()).isFalse();
	}

	@Test
	void logoutThatIsGivenUpDoesNotInterruptTheStore() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch givenUp = new CountDownLatch(1);
		CompletableFuture<Boolean> done = new CompletableFuture<>();
		SpotifyTokens tokens = new BrokenTokens() {

			@Override
			public void disconnect(SpotifyIdentity user) {
				begun.countDown();
				try {
					givenUp.await();
					done.complete(true);
				}
				catch (InterruptedException ex) {
					done.completeExceptionally(ex);
				}
			}

		};
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/logout"));
		Disposable logout = new ForgetTokenServerLogoutHandler(tokens,
				new ReactiveIdentities(new LoginIdentities(true, true)))
			.logout(new WebFilterExchange(exchange, (ignored) -> Mono.empty()),
					UsernamePasswordAuthenticationToken.authenticated("ada", null, Set.of()))
			.subscribe();
		begun.await();
		logout.dispose();
		givenUp.countDown();
		assertThat(done).succeedsWithin(Duration.ofSeconds(20));
	}

	private static class BrokenTokens implements SpotifyTokens {

		@Override
		public void connect(SpotifyIdentity user, StoredToken token) {
			throw new IllegalStateException("The store is out of order");
		}

		@Override
		public TokenMetadata find(SpotifyIdentity user) {
			throw new IllegalStateException("The store is out of order");
		}

		@Override
		public void disconnect(SpotifyIdentity user) {
			throw new IllegalStateException("The store is out of order");
		}

	}

}
