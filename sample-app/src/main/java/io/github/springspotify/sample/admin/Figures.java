package io.github.springspotify.sample.admin;

import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.cache.CacheStats;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.ratelimit.RateLimitState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * What the admin page shows. Counts begin with the start of the application.
 *
 * @param calls calls of this application, from the cache or not
 * @param slowestMs milliseconds that the slowest call of the last minutes took
 * @param requests requests that were sent to Spotify
 * @param hits reads that the cache has answered
 * @param misses reads that Spotify has answered
 * @param confirmed reads that the cache has answered after asking Spotify
 * @param entries answers that the cache keeps
 * @param kilobytes room that they take
 * @param waiting calls that wait for the rate limit
 * @param refusals calls that were refused because of the rate limit
 * @param limit calls that Spotify allows within half a minute, as far as was learnt
 * @param pausedUntil when calls may resume, if they are paused
 */
record Figures(long calls, long slowestMs, long requests, long hits, long misses, long confirmed, long entries,
		long kilobytes, int waiting, long refusals, @Nullable Integer limit, @Nullable Instant pausedUntil) {

	static Figures of(SpotifyCache cache, RateLimitGate gate, MeterRegistry meters) {
		Collection<Timer> calls = meters.find("spotify.client.calls").timers();
		double slowest = calls.stream().mapToDouble((timer) -> timer.max(TimeUnit.MILLISECONDS)).max().orElse(0);
		CacheStats stats = cache.stats();
		RateLimitState state = gate.state();
		return new Figures(count(calls), Math.round(slowest), count(meters.find("http.client.requests").timers()),
				stats.hits(), stats.misses(), stats.revalidated(), stats.entries(), stats.size() / 1024,
				state.waiting(), state.refusals(), state.size(), state.pausedUntil());
	}

	private static long count(Collection<Timer> timers) {
		return timers.stream().mapToLong(Timer::count).sum();
	}

}
