package io.github.springspotify.token;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;

import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Gives each user's calls that user's token from a store, and refreshes it shortly before
 * it expires. Concurrent callers of one user share one refresh. A refresh token is
 * dropped only when Spotify says that it is not valid any more.
 *
 * @since 0.1.0
 */
public final class UserTokenProvider implements SpotifyTokenProvider {

	private static final Logger logger = LoggerFactory.getLogger(UserTokenProvider.class);

	private static final Duration SKEW = Duration.ofSeconds(60);

	/**
	 * Where stores do their work when the caller's thread must not block. Not shared with
	 * others: work that waits for a call would keep the store from ending it.
	 */
	private static final Scheduler STORES = Schedulers
		.newBoundedElastic(10 * Runtime.getRuntime().availableProcessors(), 100_000, "spotify-store", 60, true);

	private final SpotifyTokenStore store;

	private final SpotifyTokenEndpoint endpoint;

	private final Clock clock;

	private final SingleFlight<FlightKey, StoredToken> flight = new SingleFlight<>();

	/**
	 * Create a provider.
	 * @param store where the users' tokens are kept
	 * @param endpoint where tokens are refreshed
	 * @param clock tells when a token has expired
	 */
	public UserTokenProvider(SpotifyTokenStore store, SpotifyTokenEndpoint endpoint, Clock clock) {
		this.store = store;
		this.endpoint = endpoint;
		this.clock = clock;
	}

	@Override
	public Mono<AccessToken> getToken(SpotifyIdentity identity) {
		return load(identity).flatMap((token) -> isFresh(token) ? Mono.just(token) : refresh(identity, token))
			.map(StoredToken::toAccessToken);
	}

	@Override
	public Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
		return load(identity).subscribeOn(STORES)
			.flatMap((token) -> token.accessToken().equals(rejected.value()) ? refresh(identity, token)
					: Mono.just(token))
			.map(StoredToken::toAccessToken);
	}

	private boolean isFresh(StoredToken token) {
		return token.expiresAt().isAfter(this.clock.instant().plus(SKEW));
	}

	private Mono<StoredToken> load(SpotifyIdentity user) {
		return blocking(() -> this.store.load(user)).switchIfEmpty(Mono.error(() -> notConnected(user)));
	}

	private Mono<StoredToken> refresh(SpotifyIdentity user, StoredToken stale) {
		return this.flight.join(FlightKey.of(user), () -> load(user).flatMap((current) -> {
			boolean renewedMeanwhile = !current.accessToken().equals(stale.accessToken()) && isFresh(current);
			return renewedMeanwhile ? Mono.just(current) : post(user, current);
		}));
	}

	private Mono<StoredToken> post(SpotifyIdentity user, StoredToken current) {
		String refreshToken = current.refreshToken();
		if (refreshToken == null) {
			return Mono.error(() -> notConnected(user));
		}
		// The answer arrives on a thread of the HTTP client, where a store must not block
		return this.endpoint.refresh(refreshToken)
			.publishOn(STORES)
			.flatMap((response) -> store(user, current.refreshed(response, this.clock.instant())))
			.onErrorResume(ReauthorizationRequiredException.class, (ex) -> discard(user, current, ex));
	}

	private Mono<StoredToken> store(SpotifyIdentity user, StoredToken renewed) {
		return blocking(() -> this.store.save(user, renewed))
			.flatMap((saved) -> saved ? Mono.just(renewed) : load(user));
	}

	/**
	 * Drop the token that Spotify refused, unless another caller or a new login has
	 * replaced it meanwhile.
	 */
	private Mono<StoredToken> discard(SpotifyIdentity user, StoredToken refused, ReauthorizationRequiredException ex) {
		return blocking(() -> this.store.remove(user, refused.version())).flatMap((removed) -> {
			if (removed) {
				logger.info("Spotify does not accept the refresh token of {} any more; the user has to log in again",
						user);
				return Mono.error(ex);
			}
			return blocking(() -> this.store.load(user)).filter(this::isFresh).switchIfEmpty(Mono.error(ex));
		});
	}

	/**
	 * Run the work of a store at once where the thread may block, and elsewhere on one
	 * that may.
	 */
	private static <T> Mono<T> blocking(Callable<@Nullable T> work) {
		Mono<T> result = Mono.fromCallable(work);
		return Mono.defer(() -> Schedulers.isInNonBlockingThread() ? result.subscribeOn(STORES) : result);
	}

	private static ReauthorizationRequiredException notConnected(SpotifyIdentity user) {
		String message = "There is no Spotify token for " + user + ". Send the user through the Spotify login.";
		return new ReauthorizationRequiredException(message, ErrorResponse.of("POST /api/token", null, 401), null);
	}

	/**
	 * Callers who share a refresh: those of one user, and where tokens are kept in
	 * sessions, of one session.
	 */
	private record FlightKey(String principal, @Nullable String session) {

		static FlightKey of(SpotifyIdentity user) {
			SpotifySession session = user.session();
			return new FlightKey(user.principal(), (session != null) ? session.id() : null);
		}

	}

}
