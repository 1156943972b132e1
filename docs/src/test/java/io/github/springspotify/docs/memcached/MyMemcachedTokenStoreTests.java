package io.github.springspotify.docs.memcached;

import java.nio.file.Path;
import java.time.Clock;

import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.boot.test.EncryptedTokenStoreCompatibilityKit;
import io.github.springspotify.boot.test.SpotifyTokenStoreCompatibilityKit;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import net.rubyeye.xmemcached.MemcachedClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class MyMemcachedTokenStoreTests extends SpotifyTokenStoreCompatibilityKit {

	private static MemcachedProcess server;

	private static ConfigurableApplicationContext application;

	@BeforeAll
	static void start(@TempDir Path directory) throws Exception {
		server = MemcachedProcess.start(directory);
		application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run("--my.memcached=" + server.address(), "--spotify.client-id=id", "--spotify.client-secret=secret");
	}

	@AfterAll
	static void stop() {
		if (application != null) {
			application.close();
		}
		if (server != null) {
			server.close();
		}
	}

	@Override
	protected SpotifyTokenStore store() {
		return application.getBean(SpotifyTokenStore.class);
	}

	@Override
	protected @Nullable String stored(SpotifyIdentity user) {
		return value(user);
	}

	private static @Nullable String value(SpotifyIdentity user) {
		try {
			return memcached().get(key(user));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String key(SpotifyIdentity user) {
		return "spotify:token:" + user.principal();
	}

	private static MemcachedClient memcached() {
		return application.getBean(MemcachedClient.class);
	}

	@Nested
	class Encrypted extends EncryptedTokenStoreCompatibilityKit {

		@Override
		protected SpotifyTokenStore store(TokenCipher cipher) {
			return new MyMemcachedTokenStore(memcached(), cipher, Clock.systemUTC(), (event) -> {
			});
		}

		@Override
		protected @Nullable String stored(SpotifyIdentity user) {
			return value(user);
		}

		@Override
		protected void overwrite(SpotifyIdentity user, String content) {
			try {
				memcached().set(key(user), 0, content);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@EnableAutoConfiguration
	@Import(MyTokenStoreConfiguration.class)
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
