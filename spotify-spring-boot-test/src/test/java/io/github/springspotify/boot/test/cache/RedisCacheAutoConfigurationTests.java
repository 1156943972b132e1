package io.github.springspotify.boot.test.cache;

import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.cache.SharedCache;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class RedisCacheAutoConfigurationTests {

	private static final String[] SERVER = TestServers.redis()
		.entrySet()
		.stream()
		.map((property) -> property.getKey() + "=" + property.getValue())
		.toArray(String[]::new);

	private final MockSpotify spotify = MockSpotify.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(Application.class)
		.withPropertyValues("spotify.client-id=" + this.spotify.clientId(),
				"spotify.client-secret=" + this.spotify.clientSecret(),
				"spotify.api-base-url=" + this.spotify.apiBaseUrl(),
				"spotify.accounts-base-url=" + this.spotify.accountsBaseUrl())
		.withPropertyValues(SERVER);

	private final ApplicationContextRunner enabled = this.runner.withPropertyValues("spotify.cache.redis.enabled=true",
			"spotify.cache.redis.key-prefix=shop/", "spotify.cache.redis.timeout=20s",
			"spotify.token-store.encryption.keys.first=" + "A".repeat(43) + "=");

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void instancesShareWhatTheyAreAnswered() {
		this.enabled.run((one) -> this.enabled.run((two) -> {
			search(one);
			StringRedisTemplate redis = one.getBean(StringRedisTemplate.class);
			while (redis.keys("shop/*:answer:*").isEmpty()) {
				Thread.yield();
			}
			search(two);
			assertThat(this.spotify.requests("/v1/search")).hasSize(1);
			assertThat(redis.opsForValue().get(redis.keys("shop/*:answer:*").iterator().next()))
				.startsWith("enc1:first:");
		}));
	}

	private static void search(ApplicationContext instance) {
		instance.getBean(SpotifyClient.class).search().search("a", Set.of(SearchType.ALBUM));
	}

	@Test
	void nothingIsSharedUnlessItIsWanted() {
		this.runner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SharedCache.class));
		this.enabled.withPropertyValues("spotify.cache.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SharedCache.class));
	}

	@Test
	void startFailsWithoutSpringDataRedis() {
		this.enabled.withClassLoader(new FilteredClassLoader("org.springframework.data.redis"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(SpotifyConfigurationException.class, (ex) -> {
					assertThat(ex).hasMessageContaining("'spotify.cache.redis.enabled' is 'true'");
					assertThat(ex.getAction()).contains("spring-boot-starter-data-redis");
				}));
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
