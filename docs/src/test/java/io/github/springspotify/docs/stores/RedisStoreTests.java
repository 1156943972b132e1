package io.github.springspotify.docs.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@DirtiesContext
@TestPropertySource(properties = "spring.config.additional-location=classpath:redis.yml")
class RedisStoreTests extends AbstractStoreTests {

	private static final int PORT = freePort();

	private static RedisServer server;

	@Autowired
	private StringRedisTemplate redis;

	@BeforeAll
	static void start() throws IOException {
		server = RedisServer.builder().port(PORT).bind("127.0.0.1").setting("save \"\"").build();
		server.start();
	}

	@AfterAll
	static void stop() throws IOException {
		server.stop();
	}

	@DynamicPropertySource
	static void address(DynamicPropertyRegistry properties) {
		properties.add("REDIS_URL", () -> "redis://127.0.0.1:" + PORT);
	}

	@Test
	void tokenOfTheUserIsInRedisAndEnds() {
		assertThat(this.redis.getExpire("spotify:token:spotify:" + user())).isPositive();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
