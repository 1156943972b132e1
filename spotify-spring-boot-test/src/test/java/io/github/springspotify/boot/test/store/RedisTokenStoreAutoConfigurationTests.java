package io.github.springspotify.boot.test.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class RedisTokenStoreAutoConfigurationTests {

	private static final String[] SERVER = TestServers.redis()
		.entrySet()
		.stream()
		.map((property) -> property.getKey() + "=" + property.getValue())
		.toArray(String[]::new);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(StoreApplication.class)
		.withPropertyValues("spotify.client-id=id", "spotify.token-store.type=redis")
		.withPropertyValues(SERVER);

	@Test
	void sixMonthsAreCalendarMonths() {
		Instant now = Instant.parse("2026-08-31T10:00:00Z");
		this.runner.withBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC)).run((context) -> {
			context.getBean(SpotifyTokenStore.class)
				.save(SpotifyIdentity.user("months"), StoreApplication.token("access", now));

			assertThat(context.getBean(StringRedisTemplate.class)
				.getExpire("spotify:token:spotify:months", TimeUnit.HOURS)).isBetween(181 * 24L - 1, 181 * 24L);
		});
	}

	@Test
	void prefixIsConfigurable() {
		this.runner.withPropertyValues("spotify.token-store.redis.key-prefix=shop/").run((context) -> {
			context.getBean(SpotifyTokenStore.class)
				.save(SpotifyIdentity.user("Aurora B:1"), StoreApplication.token("access"));

			assertThat(context.getBean(StringRedisTemplate.class).keys("shop/spotify:*"))
				.containsExactly("shop/spotify:%0041urora%0020%0042%003a1");
		});
	}

	@Test
	void bootsOwnBeansStay() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(RedisConnectionFactory.class)
			.hasSingleBean(StringRedisTemplate.class)
			.getBeanNames(RedisTemplate.class)
			.hasSize(2));
	}

	@Test
	void ownStoreWins() {
		this.runner.withBean(SpotifyTokenStore.class, InMemorySpotifyTokenStore::new)
			.run((context) -> assertThat(context).getBean(SpotifyTokenStore.class)
				.isInstanceOf(InMemorySpotifyTokenStore.class));
	}

	@Test
	void otherTypeIsLeftAlone() {
		this.runner.withPropertyValues("spotify.token-store.type=memory")
			.run((context) -> assertThat(context).getBean(SpotifyTokenStore.class)
				.isInstanceOf(InMemorySpotifyTokenStore.class));
	}

	@Test
	void startFailsWithoutSpringDataRedis() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.data.redis"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(SpotifyConfigurationException.class, (ex) -> {
					assertThat(ex).hasMessageContaining("'spotify.token-store.type' is 'redis'");
					assertThat(ex.getAction()).contains("spring-boot-starter-data-redis");
				}));
	}

}
