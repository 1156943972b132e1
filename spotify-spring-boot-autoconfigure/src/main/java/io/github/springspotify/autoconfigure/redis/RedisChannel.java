package io.github.springspotify.autoconfigure.redis;

import java.nio.charset.StandardCharsets;

import io.github.springspotify.cache.SharedCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/**
 * A channel of Redis on which instances tell each other what to forget. Connects in the
 * background, as often as it takes: an application starts without Redis, too. Whatever is
 * told while there is no connection is missed, which the listener hears once there is one
 * again.
 */
final class RedisChannel implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(RedisChannel.class);

	private static final long RETRY_MILLIS = 5000;

	private final RedisConnectionFactory connections;

	private final String name;

	private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();

	private final Thread connecting = new Thread(this::connect, "spotify-shared-cache-channel");

	RedisChannel(RedisConnectionFactory connections, String name) {
		this.connections = connections;
		this.name = name;
		this.container.setConnectionFactory(connections);
		this.container.setRecoveryInterval(RETRY_MILLIS);
		this.container.setErrorHandler((ex) -> logger.debug("A message could not be understood", ex));
		this.container.afterPropertiesSet();
		this.connecting.setDaemon(true);
	}

	byte[] name() {
		return this.name.getBytes(StandardCharsets.UTF_8);
	}

	String context() {
		return "channel " + this.name;
	}

	void listen(SharedCache.Listener listener) {
		this.container.addMessageListener(new Subscriber(listener), ChannelTopic.of(this.name));
		synchronized (this.connecting) {
			if (this.connecting.getState() == Thread.State.NEW) {
				this.connecting.start();
			}
		}
	}

	/**
	 * The first connection is opened here as well, so that no call waits for it.
	 */
	private void connect() {
		while (!Thread.currentThread().isInterrupted()) {
			try (RedisConnection connection = this.connections.getConnection()) {
				connection.ping();
				this.container.start();
				return;
			}
			catch (RuntimeException ex) {
				logger.debug("Redis cannot be listened to", ex);
				this.container.stop();
				pause();
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(RETRY_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void destroy() throws Exception {
		this.connecting.interrupt();
		this.container.destroy();
	}

	private record Subscriber(SharedCache.Listener listener) implements MessageListener, SubscriptionListener {

		@Override
		public void onMessage(Message message, byte[] pattern) {
			this.listener.told(message.getBody());
		}

		@Override
		public void onChannelSubscribed(byte[] channel, long count) {
			this.listener.missed();
		}

	}

}
