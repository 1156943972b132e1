package io.github.springspotify.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.exchange.DurationCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.StringUtils;

/**
 * Refuses values with which no call could succeed. Does so itself, since an application
 * need not have Bean Validation.
 */
final class PropertiesCheck {

	/**
	 * Spring Boot leaves those that it cannot resolve as they are.
	 */
	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)}");

	private static final Duration SHORTEST = Duration.ofMillis(1);

	private static final Duration SHORTEST_WINDOW = Duration.ofMillis(30);

	/**
	 * Netty counts it in 32 bits of milliseconds.
	 */
	private static final Duration LONGEST_CONNECT = Duration.ofDays(24);

	private PropertiesCheck() {
	}

	static void check(SpotifyProperties properties) {
		credential("spotify.client-id", properties.clientId());
		credential("spotify.client-secret", properties.clientSecret());
		credential("spotify.access-token", properties.accessToken());
		credential("spotify.user-refresh-token", properties.userRefreshToken());
		placeholder("spotify.redirect-uri", properties.redirectUri());
		RedirectUriCheck.check(properties.redirectUri());
		language(properties.locale());
		address("spotify.api-base-url", properties.apiBaseUrl());
		address("spotify.accounts-base-url", properties.accountsBaseUrl());
		positive("spotify.timeout", properties.timeout());
		positive("spotify.http.connect-timeout", properties.http().connectTimeout());
		notTooLong("spotify.http.connect-timeout", properties.http().connectTimeout(), LONGEST_CONNECT);
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
	 * Spotify has no such characters in what it gives out. The value is not shown, since
	 * it may be a secret.
	 */
	private static void credential(String name, @Nullable String value) {
		if (!StringUtils.hasText(value)) {
			return;
		}
		placeholder(name, value);
		if (!value.matches("[^\\s\"']+")) {
			throw new SpotifyConfigurationException(
					"'" + name + "' contains a space, a line break or a quotation mark.",
					"Copy the value again, without anything around it. In a .properties file it needs no quotation marks.");
		}
	}

	private static void placeholder(String name, @Nullable String value) {
		Matcher placeholder = PLACEHOLDER.matcher((value != null) ? value : "");
		if (placeholder.find()) {
			String missing = placeholder.group(1);
			throw new SpotifyConfigurationException("'" + name + "' refers to '" + missing + "', which is not set.",
					"Set the environment variable or property '" + missing + "' where the application runs.");
		}
	}

	private static void language(@Nullable Locale locale) {
		if (locale != null && !locale.getLanguage().matches("[a-z]{2,3}")) {
			throw refused("spotify.locale", locale.toString(),
					"begin with the code of a language, such as 'ja' or 'pt-BR'");
		}
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
		notTooLong(name, value, DurationCheck.LONGEST);
	}

	private static void notTooLong(String name, @Nullable Duration value, Duration longest) {
		if (value != null && value.compareTo(longest) > 0) {
			throw refused(name, value.toString(), "be at most '" + longest.toDays() + "d'");
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
