package io.github.springspotify.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Gives every call the application's own token, requested with its client credentials and
 * again shortly before it expires. Concurrent callers share one request.
 *
 * @since 0.1.0
 */
public final class ApplicationTokenProvider implements SpotifyTokenProvider {

	private static final Duration SKEW = Duration.ofSeconds(60);

	private final SpotifyTokenEndpoint endpoint;

	private final Clock clock;

	private final SingleFlight<SpotifyIdentity, AccessToken> flight = new SingleFlight<>();

	private volatile @Nullable AccessToken current;

	/**
	 * Create a provider.
	 * @param endpoint where tokens are requested
	 * @param clock tells when a token has expired
	 */
	public ApplicationTokenProvider(SpotifyTokenEndpoint endpoint, Clock clock) {
		this.endpoint = endpoint;
		this.clock = clock;
	}

	@Override
	public Mono<AccessToken> getToken(SpotifyIdentity identity) {
		AccessToken token = this.current;
		if (token != null && !token.expiresBefore(this.clock.instant().plus(SKEW))) {
			return Mono.just(token);
		}
		return this.flight.join(SpotifyIdentity.application(), this::request);
	}

	@Override
	public Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
		AccessToken token = this.current;
		if (token != null && !token.equals(rejected)) {
			return Mono.just(token);
		}
		return this.flight.join(SpotifyIdentity.application(), this::request);
	}

	private Mono<AccessToken> request() {
		return this.endpoint.clientCredentials().map((response) -> {
			Instant now = this.clock.instant();
			AccessToken token = new AccessToken(response.accessToken(), response.expiresAt(now), response.scopes());
			this.current = token;
			return token;
		});
	}

}
