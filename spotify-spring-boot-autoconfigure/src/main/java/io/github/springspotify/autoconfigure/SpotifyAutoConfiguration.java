package io.github.springspotify.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.SharedCache;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.observation.SpotifyCallObservationConvention;
import io.github.springspotify.ratelimit.SharedRateLimit;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Auto-configuration of {@link SpotifyClient} and {@link ReactiveSpotifyClient}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = WebClientAutoConfiguration.class)
@ConditionalOnClass({ WebClient.class, ClientHttpConnectorBuilder.class })
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SpotifyProperties.class)
@Import({ SpotifyTokenConfiguration.class, SpotifyOperationsRegistrar.class, SpotifyHttpServiceConfiguration.class,
		ConnectWithoutSecurityConfiguration.class })
public final class SpotifyAutoConfiguration {

	SpotifyAutoConfiguration(SpotifyProperties properties) {
		PropertiesCheck.check(properties);
	}

	/**
	 * A builder with everything from the properties but the way to authenticate.
	 */
	@Bean
	@Scope("prototype")
	SpotifyClientBuilder spotifyClientBuilder(SpotifyProperties properties, SpotifyConnectionDetails details,
			SpotifyWebClientBuilder webClientBuilder, RateLimitGate rateLimitGate, QuotaKnowledge quotaKnowledge,
			ObjectProvider<Clock> clock, ObjectProvider<ObservationRegistry> observationRegistry,
			ObjectProvider<SpotifyCallObservationConvention> callConvention,
			ObjectProvider<ClientRequestObservationConvention> requestConvention,
			ObjectProvider<SpotifyClientCustomizer> customizers) {
		SpotifyClientBuilder builder = SpotifyClient.builder()
			.webClientBuilder(webClientBuilder.get())
			.apiBaseUrl(details.getApiBaseUrl())
			.accountsBaseUrl(details.getAccountsBaseUrl())
			.timeout(properties.timeout())
			.locale(properties.locale())
			.localeResolver(properties.useRequestLocale() ? SpotifyAutoConfiguration::requestLocale : () -> null)
			.market(properties.market())
			.maxLimits(properties.paging().maxLimits())
			.pagingConcurrency(properties.paging().concurrency())
			.chunking(properties.chunking().enabled())
			.quotaKnowledge(quotaKnowledge)
			.retry(retryPolicy(properties.retry()))
			.rateLimitMaxWait(properties.rateLimit().maxWait())
			.rateLimitGate(rateLimitGate)
			.cache(cacheSettings(properties.cache()))
			.clock(clock.getIfUnique(Clock::systemUTC))
			.observationRegistry(observationRegistry.getIfUnique(() -> ObservationRegistry.NOOP),
					callConvention.getIfUnique(), requestConvention.getIfUnique());
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

	@Bean
	@ConditionalOnMissingBean(SpotifyConnectionDetails.class)
	PropertiesSpotifyConnectionDetails spotifyConnectionDetails(SpotifyProperties properties) {
		return new PropertiesSpotifyConnectionDetails(properties);
	}

	/**
	 * One for all clients of the client id, as the gate.
	 */
	@Bean
	@ConditionalOnMissingBean
	QuotaKnowledge spotifyQuotaKnowledge(SpotifyProperties properties) {
		return new QuotaKnowledge(properties.quotaMode());
	}

	@Bean
	SpotifyTokenActivity spotifyTokenActivity(ObjectProvider<Clock> clock) {
		return new SpotifyTokenActivity(clock.getIfUnique(Clock::systemUTC));
	}

	/**
	 * Before those filters of the application that name no order.
	 */
	@Bean
	@Order(0)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	@ConditionalOnBooleanProperty("spotify.use-request-locale")
	RequestLocaleWebFilter spotifyRequestLocaleWebFilter() {
		return new RequestLocaleWebFilter();
	}

	@Bean
	SpotifyWebClientBuilder spotifyWebClientBuilder(ObjectProvider<WebClient.Builder> builders,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilders,
			ObjectProvider<HttpClientSettings> settings, SpotifyProperties properties) {
		WebClient.Builder builder = builders.getIfUnique(WebClient::builder).clone();
		HttpClientSettings httpSettings = settings.getIfUnique(HttpClientSettings::defaults)
			.withRedirects(HttpRedirects.DONT_FOLLOW)
			.withConnectTimeout(properties.http().connectTimeout());
		if (properties.http().responseTimeout() != null) {
			httpSettings = httpSettings.withReadTimeout(properties.http().responseTimeout());
		}
		ClientHttpConnectorBuilder<?> connectors = Connectors
			.prepare(connectorBuilders.getIfUnique(ClientHttpConnectorBuilder::detect));
		HttpClientSettings effective = Connectors.settings(connectors, httpSettings, properties.timeout());
		RenewedConnector connector = new RenewedConnector(() -> connectors.build(effective));
		Duration readTimeout = effective.readTimeout();
		boolean patient = readTimeout == null || readTimeout.compareTo(WebClientTokenEndpoint.TIME_FOR_REFRESH) >= 0;
		return new SpotifyWebClientBuilder(builder, connector, patient ? connector : new RenewedConnector(
				() -> connectors.build(effective.withReadTimeout(WebClientTokenEndpoint.TIME_FOR_REFRESH))));
	}

	/**
	 * One for all clients of the client id, of which there is one in an application.
	 */
	@Bean
	@ConditionalOnMissingBean
	RateLimitGate spotifyRateLimitGate(SpotifyProperties properties, ObjectProvider<Clock> clock,
			ObjectProvider<SharedRateLimit> shared, ApplicationEventPublisher publisher,
			SpotifyClientShutdown shutdown) {
		RateLimitGate gate = new RateLimitGate(properties.rateLimit().window(), clock.getIfUnique(Clock::systemUTC));
		gate.addListener(publisher::publishEvent);
		share(gate, properties.rateLimit().shared(), shared.getIfUnique());
		return shutdown.add(gate);
	}

	private static @Nullable CacheSettings cacheSettings(SpotifyProperties.Cache cache) {
		return cache.enabled() ? new CacheSettings(cache.maxEntries(), cache.maxSize().toBytes(),
				cache.maxEntrySize().toBytes(), cache.retention(), cache.staleIfError(), cache.heuristic(), cache.ttl())
				: null;
	}

	private static void share(RateLimitGate gate, @Nullable Boolean wanted, @Nullable SharedRateLimit shared) {
		if (shared != null && !Boolean.FALSE.equals(wanted)) {
			gate.share(shared);
		}
		else if (Boolean.TRUE.equals(wanted)) {
			throw new SpotifyConfigurationException(
					"'spotify.rate-limit.shared' is 'true', but there is no single RedisConnectionFactory to share it "
							+ "through.",
					"Add the dependency 'spring-boot-starter-data-redis', mark one of several RedisConnectionFactory "
							+ "beans as @Primary, or remove 'spotify.rate-limit.shared'.");
		}
	}

	private static @Nullable SharedCache sharedCache(SpotifyProperties.Cache cache, @Nullable SharedCache shared) {
		if (shared == null && cache.enabled() && cache.redis().enabled()) {
			throw new SpotifyConfigurationException(
					"'spotify.cache.redis.enabled' is 'true', but there is no single RedisConnectionFactory to keep "
							+ "answers with.",
					"Add the dependency 'spring-boot-starter-data-redis', mark one of several RedisConnectionFactory "
							+ "beans as @Primary, or remove 'spotify.cache.redis.enabled'.");
		}
		return shared;
	}

	static RetryPolicy retryPolicy(SpotifyProperties.Retry retry) {
		return new RetryPolicy(retry.maxRetries(), retry.initialDelay(), retry.multiplier(), retry.maxDelay(),
				retry.jitter());
	}

	@Bean
	SpotifyClientShutdown spotifyClientShutdown(ApplicationContext context) {
		return new SpotifyClientShutdown(context);
	}

	@Bean
	@ConditionalOnMissingBean
	SpotifyClient spotifyClient(ObjectProvider<SpotifyClientBuilder> builders, SpotifyTokenProvider tokenProvider,
			ObjectProvider<SpotifyIdentityResolver> identityResolver, SpotifyProperties properties,
			ObjectProvider<SharedCache> sharedCache, SpotifyClientShutdown shutdown) {
		return shutdown.add(builders.getObject()
			.tokenProvider(tokenProvider)
			.sharedCache(sharedCache(properties.cache(), sharedCache.getIfUnique()))
			.identityResolver(identityResolver.getIfAvailable(SpotifyAutoConfiguration::application))
			.build());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(SpotifyClient.class)
	ReactiveSpotifyClient reactiveSpotifyClient(SpotifyClient spotifyClient) {
		return spotifyClient.reactive();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(SpotifyClient.class)
	SpotifyCache spotifyCache(SpotifyClient spotifyClient) {
		return spotifyClient.cache();
	}

	@Bean
	CacheClearingListener spotifyCacheClearingListener(ConfigurableListableBeanFactory beans) {
		return new CacheClearingListener(beans);
	}

	private static @Nullable Locale requestLocale() {
		LocaleContext context = LocaleContextHolder.getLocaleContext();
		return (context != null) ? context.getLocale() : null;
	}

	private static SpotifyIdentityResolver application() {
		return () -> Mono.just(SpotifyIdentity.application());
	}

}
