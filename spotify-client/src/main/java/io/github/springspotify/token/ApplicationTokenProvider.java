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
		return Mono.defer(() -> {
			AccessToken token = this.current;
			return (token != null && isFresh(token)) ? Mono.just(token)
					: request(token).onErrorResume((ex) -> isValid(token), (ex) -> Mono.justOrEmpty(token));
		});
	}

	@Override
	public Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
		return Mono.defer(() -> {
			AccessToken token = this.current;
			return (token != null && !token.equals(rejected)) ? Mono.just(token) : request(token);
		});
	}

	/**
	 * Return whether there is a token that has not expired, for those who cannot get a
	 * new one in its last minute.
	 */
	private boolean isValid(@Nullable AccessToken token) {
		Instant end = (token != null) ? token.expiresAt() : null;
		return end != null && end.isAfter(this.clock.instant());
	}

	private boolean isFresh(AccessToken token) {
		return !token.expiresBefore(this.clock.instant().plus(SKEW));
	}

	/**
	 * Request a token in place of the given one, unless another caller has just done so.
	 */
	private Mono<AccessToken> request(@Nullable AccessToken stale) {
		return this.flight.join(SpotifyIdentity.application(), () -> {
			AccessToken token = this.current;
			return (token != null && token != stale && isFresh(token)) ? Mono.just(token) : post();
		});
	}

	private Mono<AccessToken> post() {
		return this.endpoint.clientCredentials().map((response) -> {
			Instant now = this.clock.instant();
			AccessToken token = new AccessToken(response.accessToken(), response.expiresAt(now), response.scopes());
			this.current = token;
			return token;
		});
	}

}
