package io.github.springspotify.autoconfigure.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import io.github.springspotify.autoconfigure.store.SessionSpotifyTokenStore;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.TokenResponse;
import io.github.springspotify.token.UserTokenProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.WebUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A session that ends while its token is renewed.
 */
class ServletSpotifySessionTests {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final MockHttpSession session = new MockHttpSession();

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora", session());

	private final SessionSpotifyTokenStore store = new SessionSpotifyTokenStore(TokenCipher.none(), (event) -> {
	});

	@Test
	void leavesNoRenewedTokenToBeSaved() {
		this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", Instant.now()));
		UserTokenProvider provider = new UserTokenProvider(this.store, new Endpoint(this.session::invalidate),
				Clock.systemUTC());
		assertThatExceptionOfType(ReauthorizationRequiredException.class)
			.isThrownBy(() -> provider.getToken(this.user).block(PATIENCE));
		provider.whenIdle().block(PATIENCE);
	}

	@Test
	void leavesNoRefusedTokenToBeRemoved() {
		this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", Instant.now()));
		StoredToken refused = this.store.load(this.user);
		this.session.invalidate();
		assertThat(this.store.remove(this.user, refused.version())).isFalse();
	}

	/**
	 * As Spring MVC's synchronizeOnSession does, while the store works on other threads.
	 */
	@Test
	void canBeLockedByTheApplicationDuringARenewal() {
		synchronized (WebUtils.getSessionMutex(this.session)) {
			assertThat(CompletableFuture
				.runAsync(() -> this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", Instant.now()))))
				.succeedsWithin(PATIENCE);
		}
	}

	@Test
	void takesNothingBetweenALookAndASave() {
		this.session.invalidate();
		session().set("name", "value");
		assertThat(session().get("name")).isNull();
	}

	private ServletSpotifySession session() {
		return new ServletSpotifySession(this.session, "id");
	}

	private record Endpoint(Runnable beforeAnswer) implements SpotifyTokenEndpoint {

		@Override
		public Mono<TokenResponse> clientCredentials() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Mono<TokenResponse> authorizationCode(String code, String redirectUri, @Nullable String codeVerifier) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Mono<TokenResponse> refresh(String refreshToken) {
			return Mono.fromSupplier(() -> {
				this.beforeAnswer.run();
				return new TokenResponse("access2", 3600, null, "refresh2");
			});
		}

	}

}
