package io.github.springspotify.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Refreshes tokens, once for all who want it. A refresh token that was sent may be used
 * up, so the answer is stored before anybody gets it, or at least kept in memory.
 */
final class TokenRefresher {

	private static final Logger logger = LoggerFactory.getLogger(TokenRefresher.class);

	private static final Duration SKEW = Duration.ofSeconds(60);

	/**
	 * How long callers wait for the store; then they go on with the token in memory.
	 */
	private static final Duration SAVE_TIME = Duration.ofSeconds(5);

	private final DefaultSpotifyTokens tokens;

	private final SpotifyTokenEndpoint endpoint;

	private final Clock clock;

	private final RefreshTurns turns;

	private final StoreThreads threads;

	private final Scheduler scheduler;

	private final SingleFlight<UserKey, StoredToken> flight = new SingleFlight<>();

	TokenRefresher(DefaultSpotifyTokens tokens, SpotifyTokenEndpoint endpoint, Clock clock, RefreshTurns turns,
			StoreThreads threads, Scheduler scheduler) {
		this.tokens = tokens;
		this.endpoint = endpoint;
		this.clock = clock;
		this.turns = turns;
		this.threads = threads;
		this.scheduler = scheduler;
	}

	/**
	 * Return whether a token is good for a call. One that a store has damaged is not,
	 * whatever it says of its time.
	 */
	boolean isFresh(StoredToken token) {
		return isValid(token, SKEW);
	}

	/**
	 * Return whether a token has not expired yet, for calls that cannot get a new one.
	 */
	boolean isValid(StoredToken token) {
		return isValid(token, Duration.ZERO);
	}

	private boolean isValid(StoredToken token, Duration time) {
		return token.expiresAt().isAfter(this.clock.instant().plus(time))
				&& AccessToken.isSendable(token.accessToken());
	}

	/**
	 * Return whether there is no refresh that was begun and whose outcome is not kept
	 * yet. One that is about to be sent counts, too.
	 */
	boolean isIdle() {
		return this.flight.isEmpty();
	}

	Mono<StoredToken> load(SpotifyIdentity user) {
		return this.tokens.get(user).switchIfEmpty(Mono.error(() -> notConnected(user)));
	}

	/**
	 * Return a token with another access token than the given one, which may be there by
	 * now.
	 */
	Mono<StoredToken> refresh(SpotifyIdentity user, String stale) {
		Mono<StoredToken> renewed = load(user).filter((current) -> isRenewed(current, stale));
		Mono<StoredToken> work = load(user)
			.flatMap((current) -> isRenewed(current, stale) ? Mono.just(current) : renew(user, current, stale));
		return this.flight.join(UserKey.of(user), () -> {
			this.tokens.beginRenewal(user);
			return this.turns.take(user, renewed, work).doOnTerminate(() -> this.tokens.endRenewal(user));
		});
	}

	private boolean isRenewed(StoredToken current, String stale) {
		return !current.accessToken().equals(stale) && isFresh(current);
	}

	private Mono<StoredToken> renew(SpotifyIdentity user, StoredToken current, String stale) {
		StoredToken renewed = this.tokens.renewedElsewhere(user, current);
		if (renewed == null) {
			return post(user, current);
		}
		return isRenewed(renewed, stale) ? store(user, current, renewed) : post(user, current, renewed);
	}

	private Mono<StoredToken> post(SpotifyIdentity user, StoredToken current) {
		return post(user, current, current);
	}

	/**
	 * Renew the newest token that is known, in place of the one that is stored.
	 */
	private Mono<StoredToken> post(SpotifyIdentity user, StoredToken stored, StoredToken newest) {
		String refreshToken = newest.refreshToken();
		if (refreshToken == null) {
			return Mono.error(() -> notConnected(user));
		}
		return this.endpoint.refresh(refreshToken)
			.doOnNext((response) -> this.turns
				.refreshTokensStay(response.refreshToken() == null || response.refreshToken().equals(refreshToken)))
			.map((response) -> save(user, stored, newest.refreshed(response, this.clock.instant())))
			.onErrorResume(ReauthorizationRequiredException.class, (ex) -> Mono.just(discard(user, stored, ex)))
			.flatMap(Function.identity());
	}

	private Mono<StoredToken> save(SpotifyIdentity user, StoredToken from, StoredToken renewed) {
		return store(user, from, renewed).flatMap((stored) -> afterSave(user, renewed, stored));
	}

	private Mono<StoredToken> store(SpotifyIdentity user, StoredToken from, StoredToken renewed) {
		return this.threads.run(() -> this.tokens.save(user, from, renewed))
			.timeout(SAVE_TIME, this.scheduler)
			.onErrorResume(
					(ex) -> this.tokens.keep(user, from, renewed, ex) ? Mono.just(renewed) : this.tokens.get(user))
			.switchIfEmpty(Mono.error(() -> notConnected(user)));
	}

	private Mono<StoredToken> afterSave(SpotifyIdentity user, StoredToken renewed, StoredToken stored) {
		if (stored.equalsButForState(renewed)) {
			this.tokens.refreshed(user, stored);
			return Mono.just(stored);
		}
		return isFresh(stored) ? Mono.just(stored) : postInstead(user, stored);
	}

	/**
	 * Renew what a new login has stored in place of what was to be renewed.
	 */
	private Mono<StoredToken> postInstead(SpotifyIdentity user, StoredToken current) {
		this.tokens.beginRenewal(user);
		return post(user, current);
	}

	/**
	 * Drop the token that Spotify refused, unless another caller or a new login has
	 * replaced it meanwhile.
	 */
	private Mono<StoredToken> discard(SpotifyIdentity user, StoredToken refused, ReauthorizationRequiredException ex) {
		return this.turns.grace()
			.then(this.threads.run(() -> this.tokens.discard(user, refused)))
			.flatMap((dropped) -> {
				if (dropped) {
					logger.info(
							"Spotify does not accept the refresh token of {} any more; the user has to log in again",
							user);
					return Mono.error(ex);
				}
				return this.tokens.get(user)
					.switchIfEmpty(Mono.error(ex))
					.flatMap((current) -> useInstead(user, refused, current, ex));
			});
	}

	private Mono<StoredToken> useInstead(SpotifyIdentity user, StoredToken refused, StoredToken current,
			ReauthorizationRequiredException ex) {
		if (isFresh(current)) {
			return Mono.just(current);
		}
		return Objects.equals(current.refreshToken(), refused.refreshToken()) ? discard(user, current, ex)
				: postInstead(user, current);
	}

	private static ReauthorizationRequiredException notConnected(SpotifyIdentity user) {
		String message = "There is no Spotify token for " + user + ". Send the user through the Spotify login.";
		return new ReauthorizationRequiredException(message, ErrorResponse.of("POST /api/token", null, 401), null);
	}

}
