package io.github.springspotify.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import io.github.springspotify.exchange.DurationCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;

/**
 * Refuses values with which no call could succeed. Does so itself, since an application
 * need not have Bean Validation.
 */
final class PropertiesCheck {

	private static final Duration SHORTEST = Duration.ofMillis(1);

	private static final Duration SHORTEST_WINDOW = Duration.ofMillis(30);

	private PropertiesCheck() {
	}

	static void check(SpotifyProperties properties) {
		RedirectUriCheck.check(properties.redirectUri());
		address("spotify.api-base-url", properties.apiBaseUrl());
		address("spotify.accounts-base-url", properties.accountsBaseUrl());
		positive("spotify.timeout", properties.timeout());
		positive("spotify.http.connect-timeout", properties.http().connectTimeout());
		positive("spotify.http.response-timeout", properties.http().responseTimeout());
		atLeast("spotify.paging.concurrency", properties.paging().concurrency(), 1);
		positive("spotify.token-store.refresh-lease", properties.tokenStore().refreshLease());
		properties.reauthorization().notice().forEach((notice) -> positive("spotify.reauthorization.notice", notice));
		check(properties.retry());
		check(properties.rateLimit());
		check(properties.cache());
	}

	private static void check(SpotifyProperties.Retry retry) {
		atLeast("spotify.retry.max-retries", retry.maxRetries(), 0);
		positive("spotify.retry.initial-delay", retry.initialDelay());
		atLeast("spotify.retry.multiplier", retry.multiplier(), 1);
		notNegative("spotify.retry.jitter", retry.jitter());
		notTooLong("spotify.retry.max-delay", retry.maxDelay());
		if (retry.maxDelay().compareTo(retry.initialDelay()) < 0) {
			throw refused("spotify.retry.max-delay", print(retry.maxDelay()),
					"not be shorter than 'spotify.retry.initial-delay', which is '" + print(retry.initialDelay())
							+ "'");
		}
	}

	private static void check(SpotifyProperties.RateLimit rateLimit) {
		notNegative("spotify.rate-limit.max-wait", rateLimit.maxWait());
		notTooLong("spotify.rate-limit.window", rateLimit.window());
		if (rateLimit.window().compareTo(SHORTEST_WINDOW) < 0) {
			throw refused("spotify.rate-limit.window", print(rateLimit.window()),
					"be at least '" + print(SHORTEST_WINDOW) + "'");
		}
	}

	private static void check(SpotifyProperties.Cache cache) {
		atLeast("spotify.cache.max-entries", cache.maxEntries(), 1);
		atLeast("spotify.cache.max-size", cache.maxSize().toBytes(), 1);
		atLeast("spotify.cache.max-entry-size", cache.maxEntrySize().toBytes(), 1);
		positive("spotify.cache.retention", cache.retention());
		notNegative("spotify.cache.stale-if-error", cache.staleIfError());
		cache.ttl()
			.forEach((group, lifetime) -> positive(
					"spotify.cache.ttl." + group.name().toLowerCase(Locale.ROOT).replace('_', '-'), lifetime));
		positive("spotify.cache.redis.timeout", cache.redis().timeout());
	}

	/**
	 * An address that is refused is not shown, since it may hold a password.
	 */
	private static void address(String name, URI address) {
		boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
		if (!http || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
			throw new SpotifyConfigurationException(
					"'" + name + "' is not an absolute http or https address without user and query.", action(name));
		}
	}

	private static void positive(String name, @Nullable Duration value) {
		if (value != null && value.compareTo(SHORTEST) < 0) {
			throw refused(name, print(value), "be at least '" + print(SHORTEST) + "'");
		}
		notTooLong(name, value);
	}

	private static void notNegative(String name, Duration value) {
		if (value.isNegative()) {
			throw refused(name, print(value), "not be negative");
		}
		notTooLong(name, value);
	}

	private static void notTooLong(String name, @Nullable Duration value) {
		if (value != null && value.compareTo(DurationCheck.LONGEST) > 0) {
			throw refused(name, value.toString(), "be at most '" + DurationCheck.LONGEST.toDays() + "d'");
		}
	}

	private static void atLeast(String name, double value, long least) {
		if (!(value >= least)) {
			throw refused(name, (value == Math.rint(value)) ? String.valueOf((long) value) : String.valueOf(value),
					"be at least " + least);
		}
	}

	private static String print(Duration value) {
		return DurationStyle.SIMPLE.print(value);
	}

	private static SpotifyConfigurationException refused(String name, String value, String rule) {
		return new SpotifyConfigurationException("'" + name + "' is '" + value + "', but must " + rule + ".",
				action(name));
	}

	private static String action(String name) {
		return "Correct '" + name + "', or remove it for its default.";
	}

}
