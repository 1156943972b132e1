package io.github.springspotify.boot.test.store;

import java.util.List;
import java.util.stream.Collectors;

import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.boot.test.EncryptedTokenStoreCompatibilityKit;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The store in Redis with encryption, in the application of the class around it.
 */
abstract class AbstractEncryptedRedisTokenStoreTests extends EncryptedTokenStoreCompatibilityKit {

	@Autowired
	private RedisConnectionFactory connections;

	@Autowired
	private StringRedisTemplate redis;

	@Override
	protected SpotifyTokenStore store(TokenCipher cipher) {
		return Stores.redis(this.connections, cipher);
	}

	@Override
	protected @Nullable String stored(SpotifyIdentity user) {
		return this.redis.opsForValue().get(key(user));
	}

	@Override
	protected String everything() {
		return this.redis.keys("*")
			.stream()
			.filter((key) -> this.redis.type(key) == DataType.STRING)
			.map((key) -> key + "=" + this.redis.opsForValue().get(key))
			.collect(Collectors.joining(","));
	}

	@Override
	protected void overwrite(SpotifyIdentity user, String content) {
		this.redis.opsForValue().set(key(user), content);
	}

	@Override
	protected List<String> secrets() {
		return List.of(StoreApplication.SECRET);
	}

	private static String key(SpotifyIdentity user) {
		return "spotify:token:spotify:" + user.principal();
	}

}
