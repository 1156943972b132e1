package io.github.springspotify.token;

import java.time.Clock;
import java.time.Duration;

import io.github.springspotify.error.ReauthorizationRequiredException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Gives each user's calls that user's token from a store, and refreshes it shortly before
 * it expires. Concurrent callers of one user share one refresh, those of several
 * instances too if the store is a {@link RefreshLease}. A refresh token is dropped only
 * when Spotify says that it is not valid any more, and a renewed one that cannot be
 * stored is used from memory until it can.
 *
 * @since 0.1.0
 */
public final class UserTokenProvider implements SpotifyTokenProvider {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

	private final DefaultSpotifyTokens tokens;

	private final TokenRefresher refresher;

	private final UnsavedChanges unsaved;

	private final Scheduler scheduler;

	/**
	 * Create a provider with the defaults of the builder.
	 * @param store where the users' tokens are kept
	 * @param endpoint where tokens are refreshed
	 * @param clock tells when a token has expired
	 */
	public UserTokenProvider(SpotifyTokenStore store, SpotifyTokenEndpoint endpoint, Clock clock) {
		this(builder(store, endpoint).clock(clock));
	}

	UserTokenProvider(UserTokenProviderBuilder builder) {
		SpotifyTokenStore store = builder.decorator.apply(builder.store);
		StoreThreads threads = new StoreThreads(builder.storeThreads, builder.scheduler,
				builder.leaseLength.dividedBy(2));
		this.scheduler = builder.scheduler;
		this.unsaved = new UnsavedChanges(store, threads, builder.scheduler);
		boolean inMemory = builder.store instanceof InMemorySpotifyTokenStore;
		this.tokens = new DefaultSpotifyTokens(store, inMemory, threads, this.unsaved,
				new TokenEvents(builder.listeners, builder.reauthorizationNotice, builder.clock));
		boolean shared = builder.lease != null || !inMemory;
		RefreshTurns turns = new RefreshTurns(builder.lease, builder.leaseLength, shared, this.tokens::hasUnsaved,
				threads, builder.scheduler);
		this.refresher = new TokenRefresher(this.tokens, builder.endpoint, builder.clock, turns, threads,
				builder.scheduler);
	}

	/**
	 * Return a builder.
	 * @param store where the users' tokens are kept
	 * @param endpoint where tokens are refreshed
	 * @return the builder
	 */
	public static UserTokenProviderBuilder builder(SpotifyTokenStore store, SpotifyTokenEndpoint endpoint) {
		return new UserTokenProviderBuilder(store, endpoint);
	}

	/**
	 * Return what an application can do with the tokens that this provider uses. It knows
	 * of changes that the store could not take yet, and tells the listeners.
	 * @return the tokens
	 */
	public SpotifyTokens tokens() {
		return this.tokens;
	}

	/**
	 * Return when no refresh is under way and all changes are saved. An application that
	 * ends waits for that, since a refresh token that was sent may be used up.
	 * @return a signal, which may take as long as a store is out of order
	 */
	public Mono<Void> whenIdle() {
		return Mono.defer(() -> (this.refresher.isIdle() && this.unsaved.isEmpty()) ? Mono.just(true) : Mono.empty())
			.repeatWhenEmpty((looks) -> looks.concatMap((look) -> Mono.delay(BETWEEN_LOOKS, this.scheduler)))
			.then();
	}

	@Override
	public Mono<AccessToken> getToken(SpotifyIdentity identity) {
		return this.refresher.load(identity)
			.flatMap((token) -> this.refresher.isFresh(token) ? Mono.just(token) : refresh(identity, token))
			.map(StoredToken::toAccessToken);
	}

	/**
	 * Give a new token, or the old one to its end as long as there are only failures.
	 */
	private Mono<StoredToken> refresh(SpotifyIdentity identity, StoredToken old) {
		return this.refresher.refresh(identity, old.accessToken())
			.onErrorResume((ex) -> !(ex instanceof ReauthorizationRequiredException) && this.refresher.isValid(old),
					(ex) -> Mono.just(old));
	}

	@Override
	public Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
		return this.refresher.load(identity)
			.flatMap((token) -> (token.accessToken().equals(rejected.value()) || !this.refresher.isFresh(token))
					? this.refresher.refresh(identity, rejected.value()) : Mono.just(token))
			.map(StoredToken::toAccessToken);
	}

}
