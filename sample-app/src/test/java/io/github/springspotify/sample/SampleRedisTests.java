package io.github.springspotify.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The profile {@code redis} with a Redis of this machine.
 */
@SampleApplicationTest
@ActiveProfiles("redis")
class SampleRedisTests {

	@Autowired
	private StringRedisTemplate redis;

	@LocalServerPort
	private int port;

	/**
	 * The server stays until the end of all tests, as the application does.
	 */
	@DynamicPropertySource
	static void startRedis(DynamicPropertyRegistry properties) throws IOException {
		int port = freePort();
		RedisServer server = RedisServer.builder().port(port).bind("127.0.0.1").setting("save \"\"").build();
		server.start();
		Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
		properties.add("spring.data.redis.host", () -> "127.0.0.1");
		properties.add("spring.data.redis.port", () -> port);
	}

	@Test
	void tokenStandsInRedis() {
		assertThat(Visitor.loggedIn(this.port, "aurora").open("/profile").body()).contains("Aurora Lindqvist");

		assertThat(this.redis.keys("spotify:token:spotify:*")).hasSize(1);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
