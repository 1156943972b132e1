package io.github.springspotify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.SharedCache;
import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.DurationCheck;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.Market;
import io.github.springspotify.observation.SpotifyCallObservationConvention;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Builds clients for use without Spring Boot. Exactly one way to authenticate must be
 * given: an access token, client credentials, a user's refresh token or a token provider.
 *
 * @since 0.1.0
 */
public final class SpotifyClientBuilder {

	private final List<String> ways = new ArrayList<>();

	private final List<ExchangeFilterFunction> filters = new ArrayList<>();

	private @Nullable TokenSource tokenSource;

	private SpotifyIdentity identity = SpotifyIdentity.defaultUser();

	private @Nullable SpotifyIdentityResolver identityResolver;

	private WebClient.@Nullable Builder webClientBuilder;

	private URI apiBaseUrl = URI.create("https://api.spotify.com/v1");

	private URI accountsBaseUrl = URI.create("https://accounts.spotify.com");

	private Duration timeout = Duration.ofSeconds(30);

	private @Nullable Locale locale;

	private QuotaMode quotaMode = QuotaMode.AUTO;

	private @Nullable QuotaKnowledge quotaKnowledge;

	private View base = new View(CallOptions.NONE, null, false, false, () -> null);

	private int pagingConcurrency = 8;

	private RetryPolicy retry = RetryPolicy.DEFAULT;

	private Duration rateLimitMaxWait = Duration.ofSeconds(30);

	private @Nullable RateLimitGate rateLimitGate;

	private @Nullable CacheSettings cache = CacheSettings.DEFAULT;

	private @Nullable SharedCache sharedCache;

	private @Nullable Observations observations;

	private Clock clock = Clock.systemUTC();

	private Scheduler scheduler = Schedulers.parallel();

	SpotifyClientBuilder() {
	}

	/**
	 * Send the same access token with every call. It cannot be renewed: calls fail once
	 * it has expired.
	 * @param accessToken value of the token
	 * @return this builder
	 */
	public SpotifyClientBuilder accessToken(String accessToken) {
		return authenticate("accessToken", SpotifyIdentity.defaultUser(),
				TokenSource.fixed(Objects.requireNonNullElse(accessToken, "")));
	}

	/**
	 * Make calls on behalf of the application itself. No endpoint that needs a user can
	 * be called.
	 * @param clientId client id of the application
	 * @param clientSecret client secret of the application
	 * @return this builder
	 */
	public SpotifyClientBuilder clientCredentials(String clientId, String clientSecret) {
		ClientCredentials credentials = new ClientCredentials(required("clientId", clientId),
				required("clientSecret", clientSecret));
		return authenticate("clientCredentials", SpotifyIdentity.application(), TokenSource.application(credentials));
	}

	/**
	 * Make calls on behalf of one user, whose access token is renewed with a refresh
	 * token.
	 * @param clientId client id of the application that obtained the token
	 * @param clientSecret client secret, or {@code null} if the token was obtained with
	 * PKCE alone
	 * @param refreshToken the user's refresh token
	 * @return this builder
	 */
	public SpotifyClientBuilder refreshToken(String clientId, @Nullable String clientSecret, String refreshToken) {
		ClientCredentials credentials = new ClientCredentials(required("clientId", clientId), clientSecret);
		return authenticate("refreshToken", SpotifyIdentity.defaultUser(),
				TokenSource.user(credentials, required("refreshToken", refreshToken)));
	}

	/**
	 * Ask a provider for the token of each call. What is cached and which calls share an
	 * exchange goes by the identity, so a provider that gives one identity the tokens of
	 * several users needs a client without a cache.
	 * @param provider gives the tokens
	 * @return this builder
	 */
	public SpotifyClientBuilder tokenProvider(SpotifyTokenProvider provider) {
		return authenticate("tokenProvider", SpotifyIdentity.defaultUser(), (endpoints, clock, listener) -> provider);
	}

	/**
	 * Credentials often come from environment variables, which may not be set.
	 */
	private static String required(String name, String value) {
		if (!StringUtils.hasText(value)) {
			throw new IllegalArgumentException(
					"'" + name + "' must not be null or blank. If it comes from an environment variable, set that");
		}
		return value;
	}

	private SpotifyClientBuilder authenticate(String way, SpotifyIdentity identity, TokenSource tokenSource) {
		this.ways.add(way);
		this.identity = identity;
		this.tokenSource = tokenSource;
		return this;
	}

	/**
	 * Set how the caller is found where no view names one. By default it is the one the
	 * way to authenticate stands for.
	 * @param identityResolver finds the caller
	 * @return this builder
	 */
	public SpotifyClientBuilder identityResolver(SpotifyIdentityResolver identityResolver) {
		this.identityResolver = identityResolver;
		return this;
	}

	/**
	 * Set what requests are sent with. The client works on a copy, with its own codecs,
	 * and does not close it.
	 * @param webClientBuilder the builder
	 * @return this builder
	 */
	public SpotifyClientBuilder webClientBuilder(WebClient.Builder webClientBuilder) {
		this.webClientBuilder = webClientBuilder.clone();
		return this;
	}

	/**
	 * Add a filter that sees each request as it is sent, after all of our own, with the
	 * token in its headers.
	 * @param filter the filter
	 * @return this builder
	 */
	public SpotifyClientBuilder filter(ExchangeFilterFunction filter) {
		this.filters.add(filter);
		return this;
	}

	/**
	 * Set the base address of the Web API.
	 * @param apiBaseUrl the address, {@code https://api.spotify.com/v1} by default
	 * @return this builder
	 */
	public SpotifyClientBuilder apiBaseUrl(URI apiBaseUrl) {
		this.apiBaseUrl = BaseUrl.check("apiBaseUrl", apiBaseUrl);
		return this;
	}

	/**
	 * Set the base address of the accounts service.
	 * @param accountsBaseUrl the address, {@code https://accounts.spotify.com} by default
	 * @return this builder
	 */
	public SpotifyClientBuilder accountsBaseUrl(URI accountsBaseUrl) {
		this.accountsBaseUrl = BaseUrl.check("accountsBaseUrl", accountsBaseUrl);
		return this;
	}

	/**
	 * Set the time for a whole call, waiting for tokens and reading the answer included.
	 * @param timeout the time, 30 seconds by default
	 * @return this builder
	 */
	public SpotifyClientBuilder timeout(Duration timeout) {
		this.timeout = DurationCheck.positive("timeout", timeout);
		return this;
	}

	/**
	 * Set the language of names and descriptions.
	 * @param locale the language, by default Spotify's choice
	 * @return this builder
	 */
	public SpotifyClientBuilder locale(@Nullable Locale locale) {
		this.locale = locale;
		return this;
	}

	/**
	 * Set how the language is found where no view names one, such as from the request
	 * that is being answered. Asked on the caller's thread; {@link #locale} is for when
	 * it knows none.
	 * @param localeResolver returns the language or {@code null}
	 * @return this builder
	 */
	public SpotifyClientBuilder localeResolver(Supplier<@Nullable Locale> localeResolver) {
		this.base = this.base.withLocales(localeResolver);
		return this;
	}

	/**
	 * Set the market of calls that name none.
	 * @param market the market, by default that of the user's account
	 * @return this builder
	 */
	public SpotifyClientBuilder market(@Nullable Market market) {
		this.base = (market != null) ? this.base.withMarket(market) : this.base;
		return this;
	}

	/**
	 * Set whether pages are as large as Spotify allows where no limit is named.
	 * @param maxLimits whether to ask for the largest pages, {@code false} by default:
	 * Spotify's own defaults apply
	 * @return this builder
	 */
	public SpotifyClientBuilder maxLimits(boolean maxLimits) {
		this.base = this.base.withMaxLimits(maxLimits);
		return this;
	}

	/**
	 * Set how many calls at the same time read a list that comes in pages or is spread
	 * over several calls.
	 * @param pagingConcurrency the number of calls at most, 8 by default and 1 for one
	 * after the other
	 * @return this builder
	 */
	public SpotifyClientBuilder pagingConcurrency(int pagingConcurrency) {
		if (pagingConcurrency < 1) {
			throw new IllegalArgumentException("'pagingConcurrency' must be at least 1 but is " + pagingConcurrency);
		}
		this.pagingConcurrency = pagingConcurrency;
		return this;
	}

	/**
	 * Set whether lists that are too long for one call are spread over several.
	 * @param chunking whether to spread them, {@code false} by default: they are refused
	 * @return this builder
	 */
	public SpotifyClientBuilder chunking(boolean chunking) {
		this.base = this.base.withChunking(chunking);
		return this;
	}

	/**
	 * Set which of Spotify's two APIs the client id can use.
	 * @param quotaMode the mode, {@link QuotaMode#AUTO} by default
	 * @return this builder
	 */
	public SpotifyClientBuilder quotaMode(QuotaMode quotaMode) {
		this.quotaMode = quotaMode;
		this.quotaKnowledge = null;
		return this;
	}

	/**
	 * Set what is known of the quota mode, in place of {@link #quotaMode}. Several
	 * clients with the same client id can share what they learn.
	 * @param quotaKnowledge what is known, by default of this client alone
	 * @return this builder
	 */
	public SpotifyClientBuilder quotaKnowledge(QuotaKnowledge quotaKnowledge) {
		this.quotaKnowledge = quotaKnowledge;
		return this;
	}

	/**
	 * Set how often calls that failed for a reason that may pass are repeated, and after
	 * which delays. Only calls that merely read are repeated, or of which nothing was
	 * sent.
	 * @param retry the policy, {@link RetryPolicy#DEFAULT} by default
	 * @return this builder
	 */
	public SpotifyClientBuilder retry(RetryPolicy retry) {
		this.retry = retry;
		return this;
	}

	/**
	 * Set how often calls that failed for a reason that may pass are repeated.
	 * @param maxRetries how often a call is repeated at most, 3 by default and 0 for
	 * never
	 * @return this builder
	 */
	public SpotifyClientBuilder maxRetries(int maxRetries) {
		return retry(this.retry.withMaxRetries(maxRetries));
	}

	/**
	 * Set how long a call waits for the rate limit at most, all its waits together. A
	 * call that would have to wait longer fails at once with a
	 * {@link io.github.springspotify.error.RateLimitedException}.
	 * @param rateLimitMaxWait the time, 30 seconds by default and zero for no waiting;
	 * the timeout of a call ends its waiting too
	 * @return this builder
	 */
	public SpotifyClientBuilder rateLimitMaxWait(Duration rateLimitMaxWait) {
		this.rateLimitMaxWait = DurationCheck.notNegative("rateLimitMaxWait", rateLimitMaxWait);
		return this;
	}

	/**
	 * Set the bounds and habits of the cache.
	 * @param cache the settings, {@link CacheSettings#DEFAULT} by default, or
	 * {@code null} for a client that keeps no answers and shares no exchanges
	 * @return this builder
	 */
	public SpotifyClientBuilder cache(@Nullable CacheSettings cache) {
		this.cache = cache;
		return this;
	}

	/**
	 * Set where the instances of the application keep answers for each other. Looked up
	 * when this client has no answer that it may use. Has no effect without a cache.
	 * Clients that share one must know the same users by the same names: those that were
	 * given an access token or a refresh token of different users must not share any.
	 * @param sharedCache the place, by default none
	 * @return this builder
	 */
	public SpotifyClientBuilder sharedCache(@Nullable SharedCache sharedCache) {
		this.sharedCache = sharedCache;
		return this;
	}

	/**
	 * Set the place where calls wait for the rate limit. Several clients with the same
	 * client id share one.
	 * @param rateLimitGate the gate, by default one for this client
	 * @return this builder
	 */
	public SpotifyClientBuilder rateLimitGate(RateLimitGate rateLimitGate) {
		this.rateLimitGate = rateLimitGate;
		return this;
	}

	/**
	 * Observe calls and the requests that are sent for them. Those of the
	 * {@link #webClientBuilder} do not apply to calls of the Web API then: they know
	 * nothing of repetitions and of answers from the cache.
	 * @param registry where calls are observed, by default nowhere
	 * @return this builder
	 */
	public SpotifyClientBuilder observationRegistry(ObservationRegistry registry) {
		return observationRegistry(registry, null, null);
	}

	/**
	 * Observe calls and the requests that are sent for them, with names of one's own.
	 * @param registry where calls are observed
	 * @param calls names calls, or {@code null} for the default
	 * @param requests names requests, or {@code null} for the default, which is that of
	 * {@code WebClient} without the ids in addresses
	 * @return this builder
	 */
	public SpotifyClientBuilder observationRegistry(ObservationRegistry registry,
			@Nullable SpotifyCallObservationConvention calls, @Nullable ClientRequestObservationConvention requests) {
		this.observations = (registry == ObservationRegistry.NOOP) ? null : new Observations(registry, calls, requests);
		return this;
	}

	/**
	 * Set the clock that tells when tokens expire, how old answers are and until when
	 * calls wait.
	 * @param clock the clock, that of the system by default
	 * @return this builder
	 */
	public SpotifyClientBuilder clock(Clock clock) {
		this.clock = clock;
		return this;
	}

	SpotifyClientBuilder scheduler(Scheduler scheduler) {
		this.scheduler = scheduler;
		return this;
	}

	/**
	 * Build a blocking client.
	 * @return the client
	 * @throws IllegalStateException if no way to authenticate was given, or more than one
	 */
	public SpotifyClient build() {
		return new DefaultSpotifyClient(reactiveClient());
	}

	/**
	 * Build a reactive client.
	 * @return the client
	 * @throws IllegalStateException if no way to authenticate was given, or more than one
	 */
	public ReactiveSpotifyClient buildReactive() {
		return reactiveClient();
	}

	private DefaultReactiveSpotifyClient reactiveClient() {
		if (this.ways.size() != 1 || this.tokenSource == null) {
			throw new IllegalStateException("Exactly one of 'accessToken', 'clientCredentials', 'refreshToken' and "
					+ "'tokenProvider' must be given but there "
					+ (this.ways.isEmpty() ? "is none" : "are " + this.ways));
		}
		SpotifyIdentityResolver resolver = (this.identityResolver != null) ? this.identityResolver
				: resolverOf(this.identity);
		Pipeline pipeline = new Pipeline(this.apiBaseUrl, this.accountsBaseUrl, this.timeout, this.locale,
				(this.quotaKnowledge != null) ? this.quotaKnowledge : new QuotaKnowledge(this.quotaMode), this.retry,
				this.rateLimitMaxWait, this.rateLimitGate, this.cache, this.sharedCache, this.observations, this.clock,
				this.scheduler);
		CurrentCaller caller = new CurrentCaller(resolver, this.base.locales());
		View view = this.base.with(this.base.options().ofClient(caller)).withLocales(caller::locale);
		return new DefaultReactiveSpotifyClient(pipeline.build(this.webClientBuilder, this.tokenSource, caller,
				this.filters, view, this.pagingConcurrency));
	}

	private static SpotifyIdentityResolver resolverOf(SpotifyIdentity identity) {
		Mono<SpotifyIdentity> mono = Mono.just(identity);
		return () -> mono;
	}

}
