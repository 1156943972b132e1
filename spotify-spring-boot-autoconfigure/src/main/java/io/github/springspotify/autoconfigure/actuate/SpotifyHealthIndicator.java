package io.github.springspotify.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Health of what calls need, as far as it is known without a request to Spotify.
 * <p>
 * Only the token store is tried, so only it can make the status DOWN. What is remembered
 * of Spotify are details: an application that is taken out of service because of an old
 * failure would make no calls any more that could succeed.
 */
final class SpotifyHealthIndicator extends AbstractHealthIndicator {

	/**
	 * Nobody's name: the store has nothing to decrypt and nothing to tell.
	 */
	private static final SpotifyIdentity NOBODY = SpotifyIdentity.user("spotify-health-check");

	private static final String REACHABLE = "reachable";

	/**
	 * Drivers may wait for ever on a connection that is dead, while others work.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int MAX_TRIALS = 3;

	private final RateLimitGate gate;

	private final SpotifyTokenActivity tokens;

	private final Duration storeTime;

	private final LongSupplier nanoTime;

	private final List<Trial> trials = new ArrayList<>();

	SpotifyHealthIndicator(RateLimitGate gate, SpotifyTokenActivity tokens, Duration storeTime, LongSupplier nanoTime) {
		super("The health of the Spotify client could not be found out");
		this.gate = gate;
		this.tokens = tokens;
		this.storeTime = storeTime;
		this.nanoTime = nanoTime;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		builder.up();
		tokenEndpoint(builder);
		rateLimit(builder);
		tokenStore(builder);
	}

	private void tokenEndpoint(Health.Builder builder) {
		Instant success = this.tokens.getLastSuccess();
		if (success != null) {
			builder.withDetail("lastTokenReceived", success);
		}
		SpotifyTokenActivity.Failure failure = this.tokens.getLastFailure();
		if (failure != null) {
			builder.withDetail("lastTokenFailed", failure);
		}
	}

	private void rateLimit(Health.Builder builder) {
		Instant pausedUntil = this.gate.state().pausedUntil();
		if (pausedUntil != null) {
			builder.withDetail("pausedUntil", pausedUntil);
		}
		Map<String, Instant> closed = this.gate.closedEndpoints();
		if (!closed.isEmpty()) {
			builder.withDetail("quotaUsedUpUntil", closed);
		}
	}

	private void tokenStore(Health.Builder builder) {
		SpotifyTokenStore store = this.tokens.getStore();
		if (store == null) {
			return;
		}
		String result = Mono.fromFuture(trialOf(store), true)
			.timeout(this.storeTime, Mono.empty())
			.blockOptional()
			.orElseGet(() -> "no answer within " + this.storeTime.toMillis() + " ms");
		builder.status(REACHABLE.equals(result) ? Status.UP : Status.DOWN).withDetail("tokenStore", result);
	}

	/**
	 * Interrupted drivers close connections, or the whole of an embedded database, so a
	 * store that hangs is waited for again, for a while. Each trial that hangs keeps a
	 * thread that others need, too.
	 */
	private synchronized CompletableFuture<String> trialOf(SpotifyTokenStore store) {
		long now = this.nanoTime.getAsLong();
		this.trials.removeIf((trial) -> trial.result().isDone());
		Trial last = this.trials.isEmpty() ? null : this.trials.get(this.trials.size() - 1);
		if (last == null || (now - last.begun() >= PATIENCE.toNanos() && this.trials.size() < MAX_TRIALS)) {
			last = new Trial(CompletableFuture.supplyAsync(() -> tried(store), Schedulers.boundedElastic()::schedule),
					now);
			this.trials.add(last);
		}
		return last.result();
	}

	/**
	 * Messages of stores can have addresses and credentials.
	 */
	private static String tried(SpotifyTokenStore store) {
		try {
			store.load(NOBODY);
			return REACHABLE;
		}
		catch (RuntimeException ex) {
			return ex.getClass().getSimpleName();
		}
	}

	private record Trial(CompletableFuture<String> result, long begun) {
	}

}
