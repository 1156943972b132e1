package io.github.springspotify.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.springspotify.cache.ResourceGroup;
import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.model.Market;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the Spotify clients. Neither secret nor tokens appear in
 * {@link #toString()}.
 *
 * @param enabled Whether to configure Spotify clients and the login with Spotify.
 * @param clientId Client id of the application, from Spotify's developer dashboard.
 * @param clientSecret Client secret of the application. Without one, users log in with
 * PKCE alone and no call can be made on behalf of the application itself.
 * @param redirectUri Redirect URI of the login, exactly as entered in Spotify's developer
 * dashboard. Must use https, or http on 127.0.0.1 or [::1]. By default
 * '{baseUrl}/login/oauth2/code/spotify', or '{baseUrl}/authorize/oauth2/code/spotify' if
 * 'spotify.login.mode' is 'connect'.
 * @param accessToken Access token to send with every call instead of logging users in.
 * Cannot be renewed.
 * @param userRefreshToken Refresh token of the one user on whose behalf all calls are
 * made, for bots and jobs.
 * @param scopes Scopes that users are asked for when they log in, as scopes such as
 * 'user-top-read' or features: 'library', 'playlists', 'playback', 'following',
 * 'top-content', 'recently-played', 'profile'.
 * @param quotaMode Which of Spotify's two APIs the client id can use. By default learnt
 * from Spotify's refusals.
 * @param market Market whose content is asked for where a call names none, an ISO 3166-1
 * alpha-2 country code. By default that of the user's account.
 * @param locale Language of names and descriptions, such as 'ja' or 'pt-BR'. By default
 * Spotify's choice.
 * @param useRequestLocale Whether to ask for names and descriptions in the language of
 * the request that is being answered.
 * @param timeout Time for a whole call, waiting for tokens and reading the answer
 * included.
 * @param apiBaseUrl Base address of the Web API.
 * @param accountsBaseUrl Base address of the accounts service.
 * @param http Connection settings.
 * @param retry Settings of calls that failed for a reason that may pass.
 * @param rateLimit Settings of waiting for the rate limit.
 * @param cache Settings of the cache of answers.
 * @param paging Settings of lists that come in pages.
 * @param chunking Settings of lists that are too long for one call.
 * @param login Login settings.
 * @param tokenStore Token store settings.
 * @param reauthorization Settings of the end of an authorisation.
 * @param web Settings of web applications.
 * @since 0.1.0
 */
@ConfigurationProperties("spotify")
public record SpotifyProperties(@DefaultValue("true") boolean enabled, @Nullable String clientId,
		@Nullable String clientSecret, @Nullable String redirectUri, @Nullable String accessToken,
		@Nullable String userRefreshToken, @DefaultValue List<String> scopes, @DefaultValue("auto") QuotaMode quotaMode,
		@Nullable Market market, @Nullable Locale locale, @DefaultValue("false") boolean useRequestLocale,
		@DefaultValue("30s") Duration timeout, @DefaultValue("https://api.spotify.com/v1") URI apiBaseUrl,
		@DefaultValue("https://accounts.spotify.com") URI accountsBaseUrl, @DefaultValue Http http,
		@DefaultValue Retry retry, @DefaultValue RateLimit rateLimit, @DefaultValue Cache cache,
		@DefaultValue Paging paging, @DefaultValue Chunking chunking, @DefaultValue Login login,
		@DefaultValue TokenStore tokenStore, @DefaultValue Reauthorization reauthorization, @DefaultValue Web web) {

	@Override
	public String toString() {
		return "SpotifyProperties[clientId=" + this.clientId + ", apiBaseUrl=" + this.apiBaseUrl + "]";
	}

	/**
	 * Connection settings.
	 *
	 * @param connectTimeout Time to establish a connection.
	 * @param responseTimeout Time without receiving anything after which a request is
	 * given up. By default only 'spotify.timeout' limits it.
	 */
	public record Http(@DefaultValue("10s") Duration connectTimeout, @Nullable Duration responseTimeout) {
	}

	/**
	 * Settings of calls that failed for a reason that may pass: server errors and broken
	 * connections if the call only reads, and connections that could not be established
	 * whatever the call.
	 *
	 * @param maxRetries How often a call is repeated at most. 0 switches repeating off;
	 * rate limits are waited for all the same.
	 * @param initialDelay Delay before the first repetition.
	 * @param multiplier Factor by which the delay grows with every further repetition.
	 * @param maxDelay Longest delay before a repetition.
	 * @param jitter Time that is randomly added to or subtracted from the delay, so that
	 * callers that failed together do not try again together. Grows with the delay. No
	 * delay becomes shorter than 'spotify.retry.initial-delay' or longer than
	 * 'spotify.retry.max-delay'.
	 */
	public record Retry(@DefaultValue("3") int maxRetries, @DefaultValue("500ms") Duration initialDelay,
			@DefaultValue("2") double multiplier, @DefaultValue("8s") Duration maxDelay,
			@DefaultValue("250ms") Duration jitter) {
	}

	/**
	 * Settings of waiting for the rate limit.
	 *
	 * @param maxWait How long a call waits for the rate limit at most, all its waits
	 * together. A call that would have to wait longer, or longer than its timeout, fails
	 * at once with an exception that says when calls may resume. 0 switches waiting off.
	 * @param window Time over which Spotify counts calls.
	 * @param shared Whether instances tell each other through the application's Redis
	 * server how much they call and when calls have to pause. By default they do if
	 * 'spotify.token-store.type' is 'redis'.
	 */
	public record RateLimit(@DefaultValue("30s") Duration maxWait, @DefaultValue("30s") Duration window,
			@Nullable Boolean shared) {
	}

	/**
	 * Settings of the cache of answers. How long an answer may be used is said by
	 * Spotify; what stands here applies where Spotify leaves it open.
	 *
	 * @param enabled Whether to keep answers, and to share the exchanges of calls that
	 * ask for the same at the same time.
	 * @param maxEntries How many answers are kept at most.
	 * @param maxSize How large the JSON of all answers together may be.
	 * @param maxEntrySize How large the JSON of an answer may be to be kept.
	 * @param retention How long an answer is kept at most without being confirmed by
	 * Spotify.
	 * @param staleIfError How long after it has become stale an answer is given when
	 * Spotify fails. 0 switches it off.
	 * @param heuristic Whether answers without a lifetime that were last modified long
	 * ago count as fresh for a tenth of that time.
	 * @param ttl Lifetimes of answers for which Spotify names none, by what they are
	 * about, such as 'spotify.cache.ttl.albums=1h'.
	 * @param redis Settings of the second level in Redis.
	 */
	public record Cache(@DefaultValue("true") boolean enabled, @DefaultValue("10000") int maxEntries,
			@DefaultValue("32MB") DataSize maxSize, @DefaultValue("1MB") DataSize maxEntrySize,
			@DefaultValue("1d") Duration retention, @DefaultValue("1h") Duration staleIfError,
			@DefaultValue("false") boolean heuristic, @DefaultValue Map<ResourceGroup, Duration> ttl,
			@DefaultValue SharedCache redis) {
	}

	/**
	 * Settings of the second level of the cache, in the application's Redis server.
	 *
	 * @param enabled Whether instances keep answers for each other in Redis, and tell
	 * each other what they write. What users are answered is stored there, encrypted if
	 * 'spotify.token-store.encryption.keys' has a key.
	 * @param keyPrefix Prefix of the keys under which answers are kept. Applications that
	 * do not have the same users need different ones.
	 * @param timeout Time a call waits for Redis at most before it goes on without it.
	 */
	public record SharedCache(@DefaultValue("false") boolean enabled, @DefaultValue("spotify:cache:") String keyPrefix,
			@DefaultValue("200ms") Duration timeout) {
	}

	/**
	 * Settings of lists that come in pages.
	 *
	 * @param maxLimits Whether to ask for pages as large as Spotify allows where a call
	 * names no limit.
	 * @param concurrency Number of calls that are made at the same time to read one list
	 * that comes in pages or is too long for one call.
	 */
	public record Paging(@DefaultValue("false") boolean maxLimits, @DefaultValue("8") int concurrency) {
	}

	/**
	 * Settings of lists that are too long for one call.
	 *
	 * @param enabled Whether to spread them over several calls instead of refusing them.
	 */
	public record Chunking(@DefaultValue("false") boolean enabled) {
	}

	/**
	 * Login settings.
	 *
	 * @param mode Whether users log in with Spotify, or connect a Spotify account to the
	 * user that they are logged in as.
	 * @param showDialog Whether users see Spotify's consent page again when they have
	 * consented before. By default they do if 'spotify.login.mode' is 'connect', so that
	 * no link of another site connects an account.
	 * @param incrementalConsent Whether a user who lacks a scope or a token in the middle
	 * of a page is sent to Spotify and back to the page.
	 */
	public record Login(@DefaultValue("login") LoginMode mode, @Nullable Boolean showDialog,
			@DefaultValue("true") boolean incrementalConsent) {
	}

	/**
	 * What users do with their Spotify account.
	 */
	public enum LoginMode {

		/**
		 * Log in with it.
		 */
		LOGIN,

		/**
		 * Connect it to the user of the application that they are logged in as.
		 */
		CONNECT

	}

	/**
	 * Token store settings.
	 *
	 * @param type Where users' tokens are kept.
	 * @param refreshLease How long the others wait when an instance dies while it
	 * refreshes a token, with the stores 'jdbc' and 'redis' that instances share. Longer
	 * than the longest pause of an instance.
	 * @param redis Settings of the token store in Redis.
	 * @param jdbc Settings of the token store in a relational database.
	 * @param file Settings of the token store in files.
	 * @param encryption Encryption of what the token stores 'session', 'file', 'jdbc' and
	 * 'redis' write, and the second level of the cache.
	 */
	public record TokenStore(@DefaultValue("memory") TokenStoreType type, @DefaultValue("10s") Duration refreshLease,
			@DefaultValue Redis redis, @DefaultValue Jdbc jdbc, @DefaultValue File file,
			@DefaultValue Encryption encryption) {
	}

	/**
	 * Where users' tokens are kept.
	 */
	public enum TokenStoreType {

		/**
		 * In the memory of this application.
		 */
		MEMORY,

		/**
		 * In the HTTP session of the user. Only calls in a request of that user have a
		 * token.
		 */
		SESSION,

		/**
		 * In files of this machine, readable by the user of this process only.
		 */
		FILE,

		/**
		 * In the relational database of the application.
		 */
		JDBC,

		/**
		 * In the Redis server of the application.
		 */
		REDIS

	}

	/**
	 * Settings of the token store in Redis.
	 *
	 * @param keyPrefix Prefix of the keys under which tokens are kept.
	 */
	public record Redis(@DefaultValue("spotify:token:") String keyPrefix) {
	}

	/**
	 * Settings of the token store in a relational database.
	 *
	 * @param initializeSchema When to create table 'spotify_token' at start-up.
	 */
	public record Jdbc(@DefaultValue("embedded") SchemaInitialization initializeSchema) {
	}

	/**
	 * When to create the table at start-up.
	 */
	public enum SchemaInitialization {

		/**
		 * In any database.
		 */
		ALWAYS,

		/**
		 * In an embedded database only.
		 */
		EMBEDDED,

		/**
		 * Never.
		 */
		NEVER

	}

	/**
	 * Settings of the end of an authorisation, six months after the user has given it.
	 *
	 * @param notice How long before the end the application is told by an event.
	 */
	public record Reauthorization(@DefaultValue("30d,7d") List<Duration> notice) {
	}

	/**
	 * Settings of the token store in files.
	 *
	 * @param path Directory in which tokens are kept, one file for each user. Created if
	 * it is missing; nobody else may have access to it. By default
	 * '.spotify-tokens/(client id)' in the home directory.
	 */
	public record File(@Nullable String path) {
	}

	/**
	 * Encryption of what token stores write. No key appears in {@link #toString()}.
	 *
	 * @param keys Keys by their ids, each 32 random bytes in Base64. All of them decrypt.
	 * Without any, tokens are stored in clear.
	 * @param activeKey Id of the key that encrypts. By default the only one.
	 * @param acceptUnencrypted Whether tokens that are stored in clear are accepted until
	 * they are written again, for the time after encryption was switched on.
	 */
	public record Encryption(@DefaultValue Map<String, String> keys, @Nullable String activeKey,
			@DefaultValue("false") boolean acceptUnencrypted) {

		@Override
		public String toString() {
			return "Encryption[keys=" + this.keys.keySet() + "]";
		}

	}

	/**
	 * Settings of web applications.
	 *
	 * @param problemDetails Settings of requests that fail because a call has failed.
	 */
	public record Web(@DefaultValue ProblemDetails problemDetails) {

		/**
		 * Settings of requests that fail because a call has failed.
		 *
		 * @param enabled Whether they are answered with the status that fits, and
		 * programs with a problem document (RFC 9457), where the application does not
		 * handle the failure itself.
		 */
		public record ProblemDetails(@DefaultValue("true") boolean enabled) {
		}

	}

}
