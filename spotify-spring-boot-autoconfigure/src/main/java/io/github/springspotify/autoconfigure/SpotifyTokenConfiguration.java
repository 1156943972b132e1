package io.github.springspotify.autoconfigure;

import java.time.Clock;

import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.token.ApplicationTokenProvider;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.RefreshLease;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.UserTokenProvider;
import io.github.springspotify.token.UserTokenProviderBuilder;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.StringUtils;

/**
 * Where tokens come from and where they are kept. Lazy, so that an application that
 * brings its own parts needs no credentials for those of ours that it does not use.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
final class SpotifyTokenConfiguration {

	@Bean
	@ConditionalOnMissingBean
	static SpotifyTokenStore spotifyTokenStore(SpotifyProperties properties) {
		return switch (properties.tokenStore().type()) {
			case MEMORY -> new InMemorySpotifyTokenStore();
			case SESSION -> throw new SpotifyConfigurationException(
					"'spotify.token-store.type' is 'session', but this is not a web application with Spring Security.",
					"Set 'spotify.token-store.type' to 'memory'.");
			case FILE -> throw new SpotifyConfigurationException(
					"'spotify.token-store.type' is 'file', but SpotifyFileTokenStoreAutoConfiguration is excluded.",
					"Do not exclude it, or set 'spotify.token-store.type' to 'memory'.");
			case JDBC ->
				throw missing("jdbc", "DataSource", "'spring-boot-starter-jdbc' and the driver of the database");
			case REDIS -> throw missing("redis", "RedisConnectionFactory", "'spring-boot-starter-data-redis'");
		};
	}

	private static SpotifyConfigurationException missing(String type, String bean, String dependency) {
		return new SpotifyConfigurationException(
				"'spotify.token-store.type' is '" + type + "', but there is no single " + bean
						+ " to keep tokens with.",
				"Add the dependency " + dependency + ", mark one of several " + bean
						+ " beans as @Primary, or set 'spotify.token-store.type' to 'memory'.");
	}

	@Bean
	@ConditionalOnMissingBean
	static SpotifyTokenEndpoint spotifyTokenEndpoint(SpotifyProperties properties, SpotifyConnectionDetails details,
			SpotifyWebClientBuilder webClientBuilder, SpotifyTokenActivity activity, RateLimitGate gate,
			ObjectProvider<Clock> clock) {
		return activity.watch(new WebClientTokenEndpoint(webClientBuilder.forTokens(), details.getAccountsBaseUrl(),
				credentials(properties, details), properties.timeout(), clock.getIfUnique(Clock::systemUTC),
				SpotifyAutoConfiguration.retryPolicy(properties.retry()), gate));
	}

	private static ClientCredentials credentials(SpotifyProperties properties, SpotifyConnectionDetails details) {
		SpotifyAuthentication.of(properties, details);
		String clientId = details.getClientId();
		String clientSecret = details.getClientSecret();
		return new ClientCredentials(StringUtils.hasText(clientId) ? clientId : "none",
				StringUtils.hasText(clientSecret) ? clientSecret : null);
	}

	@Bean
	@ConditionalOnMissingBean
	static SpotifyTokenProvider spotifyTokenProvider(SpotifyProperties properties, SpotifyConnectionDetails details,
			ObjectProvider<SpotifyTokenEndpoint> endpoints, ObjectProvider<SpotifyUserTokens> users,
			ObjectProvider<Clock> clocks) {
		SpotifyAuthentication authentication = SpotifyAuthentication.of(properties, details);
		String accessToken = properties.accessToken();
		if (authentication == SpotifyAuthentication.ACCESS_TOKEN && accessToken != null) {
			return SpotifyTokenProvider.fixed(SpotifyIdentity.defaultUser(), accessToken);
		}
		ApplicationTokenProvider application = new ApplicationTokenProvider(endpoints.getObject(),
				clocks.getIfUnique(Clock::systemUTC));
		return SpotifyTokenProvider.of(application, users.getObject().provider());
	}

	@Bean
	static SpotifyTokenShutdown spotifyTokenShutdown() {
		return new SpotifyTokenShutdown();
	}

	@Bean
	static SpotifyUserTokens spotifyUserTokens(SpotifyProperties properties, SpotifyTokenEndpoint endpoint,
			SpotifyTokenActivity activity, ObjectProvider<SpotifyTokenStore> stores,
			ObjectProvider<RefreshLease> leases, ApplicationEventPublisher publisher, ObjectProvider<Clock> clocks,
			SpotifyTokenShutdown shutdown) {
		Clock clock = clocks.getIfUnique(Clock::systemUTC);
		SpotifyTokenStore store = userStore(properties.userRefreshToken(), stores, clock);
		UserTokenProviderBuilder builder = UserTokenProvider.builder(store, endpoint)
			.storeDecorator(activity::watch)
			.clock(clock)
			.leaseLength(properties.tokenStore().refreshLease())
			.reauthorizationNotice(properties.reauthorization().notice())
			.listener(publisher::publishEvent);
		if (!StringUtils.hasText(properties.userRefreshToken())) {
			leases.ifUnique(builder::lease);
		}
		UserTokenProvider provider = builder.build();
		shutdown.waitFor(provider);
		return new SpotifyUserTokens(provider);
	}

	@Bean
	@ConditionalOnMissingBean
	static SpotifyTokens spotifyTokens(SpotifyUserTokens users) {
		return users.provider().tokens();
	}

	private static SpotifyTokenStore userStore(@Nullable String refreshToken, ObjectProvider<SpotifyTokenStore> stores,
			Clock clock) {
		return StringUtils.hasText(refreshToken)
				? new OneUserTokenStore(StoredToken.ofRefreshToken(refreshToken, clock.instant())) : stores.getObject();
	}

	/**
	 * With the token of one user configured, every call is made on behalf of that user.
	 */
	@Bean
	@ConditionalOnOneUser
	@ConditionalOnMissingBean
	static SpotifyIdentityResolver onlyUserSpotifyIdentityResolver() {
		return () -> Mono.just(SpotifyIdentity.defaultUser());
	}

}
