package io.github.springspotify.autoconfigure.actuate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity.Grant;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity.Result;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity.StoreWork;
import io.github.springspotify.cache.CacheStats;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.RateLimitGate;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Meters of the cache, the rate limit, requests for tokens and the token store. They read
 * what is counted anyway, so calls pay nothing for them.
 */
final class SpotifyMetrics implements MeterBinder {

	private final SpotifyCache cache;

	private final RateLimitGate gate;

	private final SpotifyTokenActivity tokens;

	private final Clock clock;

	SpotifyMetrics(SpotifyCache cache, RateLimitGate gate, SpotifyTokenActivity tokens, Clock clock) {
		this.cache = cache;
		this.gate = gate;
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		bindCache(registry);
		bindRateLimit(registry);
		bindTokens(registry);
	}

	private void bindCache(MeterRegistry registry) {
		reads(registry, "hit", CacheStats::hits);
		reads(registry, "miss", CacheStats::misses);
		reads(registry, "confirmed", CacheStats::revalidated);
		reads(registry, "stale", CacheStats::stale);
		FunctionCounter.builder("spotify.cache.evictions", this.cache, (cache) -> cache.stats().evicted())
			.description("Answers that were dropped to keep within the bounds")
			.register(registry);
		Gauge.builder("spotify.cache.entries", this.cache, (cache) -> cache.stats().entries())
			.description("Answers that are kept")
			.register(registry);
		Gauge.builder("spotify.cache.size", this.cache, (cache) -> cache.stats().size())
			.description("Room that answers take")
			.baseUnit(BaseUnits.BYTES)
			.register(registry);
	}

	private void reads(MeterRegistry registry, String result, ToLongFunction<CacheStats> count) {
		FunctionCounter.builder("spotify.cache.reads", this.cache, (cache) -> count.applyAsLong(cache.stats()))
			.tag("result", result)
			.description(
					"Reads by what the cache had to do with them, also with what it has in Redis. Callers who shared "
							+ "an exchange count once")
			.register(registry);
	}

	private void bindRateLimit(MeterRegistry registry) {
		TimeGauge.builder("spotify.rate.limit.pause", this.gate, TimeUnit.MILLISECONDS, this::pause)
			.description("Time until calls may resume, 0 if they are not paused")
			.register(registry);
		Gauge.builder("spotify.rate.limit.waiting", this.gate, (gate) -> gate.state().waiting())
			.description("Calls that wait for the rate limit")
			.register(registry);
		Gauge.builder("spotify.rate.limit.size", this.gate, SpotifyMetrics::size)
			.description("Calls that Spotify allows within its window, NaN until it is learnt")
			.register(registry);
		Gauge.builder("spotify.rate.limit.closed", this.gate, (gate) -> gate.closedEndpoints().size())
			.description("Endpoints whose quota is used up")
			.register(registry);
		FunctionCounter.builder("spotify.rate.limit.refusals", this.gate, (gate) -> gate.state().refusals())
			.description("Requests that were refused because of the rate limit")
			.register(registry);
	}

	private double pause(RateLimitGate gate) {
		Instant until = gate.state().pausedUntil();
		return (until != null) ? Math.max(0, Duration.between(this.clock.instant(), until).toMillis()) : 0;
	}

	private static double size(RateLimitGate gate) {
		Integer size = gate.state().size();
		return (size != null) ? size : Double.NaN;
	}

	private void bindTokens(MeterRegistry registry) {
		for (Grant grant : Grant.values()) {
			for (Result result : Result.values()) {
				FunctionCounter
					.builder("spotify.token.requests", this.tokens, (tokens) -> tokens.requests(grant, result))
					.tag("grant", valueOf(grant))
					.tag("result", valueOf(result))
					.description("Requests for tokens. After 'terminal' a user has to log in again, or the "
							+ "application's credentials are wrong")
					.register(registry);
			}
		}
		for (StoreWork work : StoreWork.values()) {
			storeWork(registry, work, "ok", SpotifyTokenActivity::storeWork);
			storeWork(registry, work, "failed", SpotifyTokenActivity::storeFailures);
		}
	}

	private void storeWork(MeterRegistry registry, StoreWork work, String result, Count count) {
		FunctionCounter.builder("spotify.token.store", this.tokens, (tokens) -> count.of(tokens, work))
			.tag("operation", valueOf(work))
			.tag("result", result)
			.description("What the token store did")
			.register(registry);
	}

	private static String valueOf(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private interface Count {

		double of(SpotifyTokenActivity tokens, StoreWork work);

	}

}
