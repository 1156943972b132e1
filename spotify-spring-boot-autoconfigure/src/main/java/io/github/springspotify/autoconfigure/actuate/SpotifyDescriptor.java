package io.github.springspotify.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.cache.CacheStats;
import io.github.springspotify.exchange.QuotaState;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.ratelimit.RateLimitState;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the actuator endpoint says of the client. Names each property that it shows, so
 * that no secret can be among them.
 *
 * @param configuration what was configured
 * @param quotaMode what is known of the quota mode
 * @param rateLimit how things are with the rate limit
 * @param cache what the cache has done
 * @param tokens what became of requests for tokens
 */
record SpotifyDescriptor(Configuration configuration, QuotaState quotaMode, RateLimit rateLimit, CacheStats cache,
		Tokens tokens) implements OperationResponseBody {

	record Configuration(String version, @Nullable String clientId, String apiBaseUrl, String accountsBaseUrl,
			List<String> scopes, String loginMode, String tokenStore, boolean tokensEncrypted, @Nullable String market,
			@Nullable String locale, Duration timeout, int maxRetries, Duration rateLimitMaxWait,
			boolean cacheEnabled) {

		static Configuration of(SpotifyProperties properties, SpotifyConnectionDetails details, String version) {
			SpotifyProperties.TokenStore store = properties.tokenStore();
			return new Configuration(version, details.getClientId(), details.getApiBaseUrl().toString(),
					details.getAccountsBaseUrl().toString(), properties.scopes(), properties.login().mode().name(),
					store.type().name(), !store.encryption().keys().isEmpty(),
					(properties.market() != null) ? properties.market().toString() : null,
					(properties.locale() != null) ? properties.locale().toLanguageTag() : null, properties.timeout(),
					properties.retry().maxRetries(), properties.rateLimit().maxWait(), properties.cache().enabled());
		}

	}

	record RateLimit(@Nullable Instant pausedUntil, @Nullable Integer size, int waiting, long refusals,
			Map<String, Instant> quotaUsedUpUntil) {

		static RateLimit of(RateLimitGate gate) {
			RateLimitState state = gate.state();
			return new RateLimit(state.pausedUntil(), state.size(), state.waiting(), state.refusals(),
					gate.closedEndpoints());
		}

	}

	record Tokens(@Nullable Instant lastReceived, SpotifyTokenActivity.@Nullable Failure lastFailed) {

		static Tokens of(SpotifyTokenActivity activity) {
			return new Tokens(activity.getLastSuccess(), activity.getLastFailure());
		}

	}

}
