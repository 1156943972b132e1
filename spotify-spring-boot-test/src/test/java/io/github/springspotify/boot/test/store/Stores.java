package io.github.springspotify.boot.test.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.file.SpotifyFileTokenStoreAutoConfiguration;
import io.github.springspotify.autoconfigure.jdbc.SpotifyJdbcTokenStoreAutoConfiguration;
import io.github.springspotify.autoconfigure.redis.SpotifyRedisTokenStoreAutoConfiguration;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.boot.test.TestConnectionDetails;
import io.github.springspotify.token.SpotifyTokenStore;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Stores as the auto-configuration makes them, on connections that an application of the
 * test already has. Each is made once.
 */
final class Stores {

	private static final Map<List<Object>, SpotifyTokenStore> stores = new ConcurrentHashMap<>();

	private Stores() {
	}

	static SpotifyTokenStore redis(RedisConnectionFactory connections, TokenCipher cipher) {
		return stores.computeIfAbsent(List.of(connections, cipher),
				(beans) -> create(SpotifyRedisTokenStoreAutoConfiguration.class, beans, "type=redis"));
	}

	static SpotifyTokenStore jdbc(DataSource dataSource, TokenCipher cipher) {
		return stores.computeIfAbsent(List.of(dataSource, cipher),
				(beans) -> create(SpotifyJdbcTokenStoreAutoConfiguration.class, beans, "type=jdbc",
						"jdbc.initialize-schema=never"));
	}

	static SpotifyTokenStore file(Path directory, TokenCipher cipher) {
		return stores.computeIfAbsent(List.of(directory, cipher),
				(key) -> create(SpotifyFileTokenStoreAutoConfiguration.class, List.of(cipher), "type=file",
						"file.path=" + directory));
	}

	private static SpotifyTokenStore create(Class<?> autoConfiguration, List<Object> beans, String... properties) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		for (String property : properties) {
			TestPropertyValues.of("spotify.token-store." + property).applyTo(context);
		}
		beans.forEach((bean) -> context.getBeanFactory().registerSingleton(bean.getClass().getName(), bean));
		context.registerBean(TestConnectionDetails.class, "application");
		context.register(autoConfiguration);
		context.refresh();
		return context.getBean(SpotifyTokenStore.class);
	}

}
