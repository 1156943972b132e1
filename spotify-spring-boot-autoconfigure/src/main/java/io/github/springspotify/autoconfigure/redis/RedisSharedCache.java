package io.github.springspotify.autoconfigure.redis;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.cache.SharedCache;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.RedisClusterConnection;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;

/**
 * Keeps answers in Redis, each under a key of its own until it is of no use any more. A
 * mark is a random number. Changes one key at a time, so that it works with clusters, and
 * takes connections from the factory itself, because a template would join a transaction
 * of the caller, where nothing can be read.
 */
final class RedisSharedCache implements SharedCache, SmartLifecycle {

	private static final int MARK_LENGTH = 8;

	/**
	 * Lettuce can be told to read from replicas, which learn late of what was forgotten.
	 * It runs scripts on the master.
	 */
	private static final byte[] READ = bytes("return redis.call('MGET', unpack(KEYS))");

	private static final SecureRandom random = new SecureRandom();

	private final RedisConnectionFactory connections;

	private final String keyPrefix;

	private final Duration timeout;

	private final TokenCipher cipher;

	private final RedisChannel channel;

	RedisSharedCache(RedisConnectionFactory connections, String keyPrefix, Duration timeout, TokenCipher cipher) {
		this.connections = connections;
		this.keyPrefix = keyPrefix;
		this.timeout = timeout;
		this.cipher = cipher;
		this.channel = new RedisChannel(connections, keyPrefix + "forgotten");
	}

	@Override
	public Duration timeout() {
		return this.timeout;
	}

	@Override
	public Found find(String name, List<String> marks) {
		List<byte[]> keys = new ArrayList<>();
		keys.add(answerKey(name));
		marks.forEach((mark) -> keys.add(markKey(mark)));
		List<byte[]> values = execute((connection) -> read(connection, keys.toArray(byte[][]::new)));
		if (values == null) {
			throw new IllegalStateException("Redis did not answer");
		}
		byte @Nullable [] sealed = values.get(0);
		return new Found((sealed != null) ? this.cipher.open(context(name), sealed) : null,
				values.subList(1, values.size()).stream().map(RedisSharedCache::text).collect(Collectors.joining(",")));
	}

	/**
	 * The keys are on several nodes of a cluster, which no script can reach.
	 */
	private static @Nullable List<byte[]> read(RedisConnection connection, byte[][] keys) {
		return (connection instanceof RedisClusterConnection) ? connection.stringCommands().mGet(keys)
				: connection.scriptingCommands().eval(READ, ReturnType.MULTI, keys.length, keys);
	}

	private static String text(byte @Nullable [] mark) {
		return (mark != null) ? HexFormat.of().formatHex(mark) : "";
	}

	@Override
	public void keep(String name, byte[] value, Duration life) {
		byte[] sealed = this.cipher.seal(context(name), value);
		execute((connection) -> connection.stringCommands().pSetEx(answerKey(name), life.toMillis(), sealed));
	}

	@Override
	public void remove(String name) {
		execute((connection) -> connection.keyCommands().del(answerKey(name)));
	}

	@Override
	public void forget(List<String> marks, Duration life, byte[] message) {
		execute((connection) -> {
			for (String mark : marks) {
				byte[] value = new byte[MARK_LENGTH];
				random.nextBytes(value);
				connection.stringCommands().pSetEx(markKey(mark), life.toMillis(), value);
			}
			return connection.publish(this.channel.name(), this.cipher.seal(this.channel.context(), message));
		});
	}

	@Override
	public void listen(Listener listener) {
		this.channel.listen(new Listener() {

			@Override
			public void told(byte[] message) {
				byte[] opened = RedisSharedCache.this.cipher.open(RedisSharedCache.this.channel.context(), message);
				if (opened != null) {
					listener.told(opened);
				}
				else {
					listener.missed();
				}
			}

			@Override
			public void missed() {
				listener.missed();
			}

		});
	}

	@Override
	public void start() {
		this.channel.start();
	}

	@Override
	public void stop() {
		this.channel.stop();
	}

	@Override
	public boolean isRunning() {
		return this.channel.isRunning();
	}

	private <R> @Nullable R execute(Function<RedisConnection, @Nullable R> command) {
		try (RedisConnection connection = this.connections.getConnection()) {
			return command.apply(connection);
		}
	}

	private byte[] answerKey(String name) {
		return bytes(this.keyPrefix + "answer:" + name);
	}

	private byte[] markKey(String name) {
		return bytes(this.keyPrefix + "mark:" + name);
	}

	private String context(String name) {
		return "cache " + this.keyPrefix + name;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
