package io.github.springspotify.autoconfigure.redis;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;

import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedisChannel}.
 */
class RedisChannelTests {

	@Test
	void driverThatKeepsInterruptsToItselfLeavesNoThread() throws InterruptedException {
		CountDownLatch connecting = new CountDownLatch(1);
		RedisConnectionFactory connections = BDDMockito.mock(RedisConnectionFactory.class);
		BDDMockito.given(connections.getConnection()).will((call) -> {
			connecting.countDown();
			throw interrupted();
		});
		RedisChannel channel = new RedisChannel(connections, "channel");
		channel.start();
		connecting.await();
		channel.stop();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.doesNotContain("spotify-shared-cache-channel");
	}

	private static RuntimeException interrupted() {
		try {
			new CountDownLatch(1).await();
			return new IllegalStateException();
		}
		catch (InterruptedException ex) {
			return new RedisConnectionFailureException("interrupted");
		}
	}

}
