package io.github.springspotify.boot.test.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.cache.SharedCache;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.lettuce.core.ReadFrom;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStaticMasterReplicaConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that read from replicas, which learn a little later than the master what
 * was written.
 */
class RedisReplicaTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(StoreApplication.class)
		.withPropertyValues("spotify.client-id=id", "spotify.token-store.type=redis",
				"spotify.cache.redis.enabled=true")
		.withBean(RedisConnectionFactory.class, RedisReplicaTests::connections);

	private static LettuceConnectionFactory connections() {
		Map<String, String> master = TestServers.redis();
		RedisStaticMasterReplicaConfiguration nodes = new RedisStaticMasterReplicaConfiguration(
				master.get("spring.data.redis.host"), Integer.parseInt(master.get("spring.data.redis.port")));
		nodes.addNode("127.0.0.1", TestServers.lateRedisReplica());
		nodes.setDatabase(Integer.parseInt(master.get("spring.data.redis.database")));
		return new LettuceConnectionFactory(nodes,
				LettuceClientConfiguration.builder().readFrom(ReadFrom.REPLICA_PREFERRED).build());
	}

	@Test
	void whatWasWrittenIsRead() {
		this.runner.run((context) -> {
			SpotifyTokenStore store = context.getBean(SpotifyTokenStore.class);
			store.save(SpotifyIdentity.user("ada"), StoreApplication.token("access"));
			assertThat(store.load(SpotifyIdentity.user("ada"))).isNotNull();

			SharedCache cache = context.getBean(SharedCache.class);
			byte[] answer = "answer".getBytes(StandardCharsets.UTF_8);
			cache.keep("answer", answer, Duration.ofMinutes(1));
			SharedCache.Found found = cache.find("answer", List.of("this", "that"));
			assertThat(found.value()).isEqualTo(answer);
			cache.forget(List.of("that"), Duration.ofMinutes(1), answer);
			assertThat(cache.find("answer", List.of("this", "that")).state()).isNotEqualTo(found.state());
		});
	}

}
