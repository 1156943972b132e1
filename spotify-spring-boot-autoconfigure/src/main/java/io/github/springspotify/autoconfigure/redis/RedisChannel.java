package io.github.springspotify.autoconfigure.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.cache.SharedCache;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * A channel of Redis on which instances tell each other what to forget. Connects in the
 * background, as often as it takes: an application starts without Redis, too. Whatever is
 * told while there is no connection is missed, which the listener hears once there is one
 * again.
 */
final class RedisChannel {

	private static final Logger logger = LoggerFactory.getLogger(RedisChannel.class);

	private static final long RETRY_MILLIS = 5000;

	private final RedisConnectionFactory connections;

	private final String name;

	private final List<SharedCache.Listener> listeners = new CopyOnWriteArrayList<>();

	private @Nullable Subscription subscription;

	RedisChannel(RedisConnectionFactory connections, String name) {
		this.connections = connections;
		this.name = name;
	}

	byte[] name() {
		return this.name.getBytes(StandardCharsets.UTF_8);
	}

	String context() {
		return "channel " + this.name;
	}

	void listen(SharedCache.Listener listener) {
		this.listeners.add(listener);
	}

	synchronized void start() {
		if (this.subscription == null) {
			this.subscription = new Subscription();
			this.subscription.start();
		}
	}

	synchronized boolean isRunning() {
		return this.subscription != null;
	}

	synchronized void stop() {
		if (this.subscription != null) {
			this.subscription.end();
			this.subscription = null;
		}
	}

	private final class Subscription extends Thread implements MessageListener, SubscriptionListener {

		private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();

		private final CountDownLatch over = new CountDownLatch(1);

		private Subscription() {
			super("spotify-shared-cache-channel");
			setDaemon(true);
			this.container.setConnectionFactory(RedisChannel.this.connections);
			this.container.setRecoveryBackoff(backOff());
			this.container.setErrorHandler((ex) -> logger.debug("A message could not be understood", ex));
			this.container.afterPropertiesSet();
			this.container.addMessageListener(this, ChannelTopic.of(RedisChannel.this.name));
		}

		private static BackOff backOff() {
			ExponentialBackOff backOff = new ExponentialBackOff(RETRY_MILLIS / 5, 2);
			backOff.setMaxInterval(RETRY_MILLIS * 6);
			return backOff;
		}

		/**
		 * The first connection is opened here as well, so that no call waits for it.
		 */
		@Override
		public void run() {
			do {
				try (RedisConnection connection = RedisChannel.this.connections.getConnection()) {
					connection.ping();
					this.container.start();
					return;
				}
				catch (RuntimeException ex) {
					logger.debug("Redis cannot be listened to", ex);
					this.container.stop();
				}
			}
			while (!isOverAfterPause());
		}

		/**
		 * Drivers may keep it to themselves that the thread was interrupted.
		 */
		private boolean isOverAfterPause() {
			try {
				return this.over.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
			}
			catch (InterruptedException ex) {
				return true;
			}
		}

		private void end() {
			this.over.countDown();
			interrupt();
			try {
				join(RETRY_MILLIS);
				this.container.destroy();
			}
			catch (Exception ex) {
				logger.debug("Redis is still listened to", ex);
			}
		}

		@Override
		public void onMessage(Message message, byte @Nullable [] pattern) {
			RedisChannel.this.listeners.forEach((listener) -> listener.told(message.getBody()));
		}

		@Override
		public void onChannelSubscribed(byte[] channel, long count) {
			RedisChannel.this.listeners.forEach(SharedCache.Listener::missed);
		}

	}

}
