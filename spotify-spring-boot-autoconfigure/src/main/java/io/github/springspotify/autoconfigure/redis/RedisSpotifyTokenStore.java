package io.github.springspotify.autoconfigure.redis;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

import io.github.springspotify.autoconfigure.store.EncodedPrincipal;
import io.github.springspotify.autoconfigure.store.EncodedSpotifyTokenStore;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.RefreshLease;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenListener;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;

/**
 * Keeps each token in Redis until its refresh token dies. Compares what is stored byte by
 * byte, so that even rubbish can be replaced by exactly one writer. Takes connections
 * from the factory itself, because a template would join a transaction of the caller,
 * where nothing can be read.
 */
final class RedisSpotifyTokenStore extends EncodedSpotifyTokenStore<byte[]> implements RefreshLease {

	private static final byte[] NOTHING = {};

	/**
	 * Lettuce can be told to read from replicas, which learn late of a login or a
	 * renewal. It runs scripts on the master.
	 */
	private static final byte[] READ = bytes("return redis.call('GET', KEYS[1])");

	private static final byte[] COMPARE_AND_SET = bytes("""
			local current = ''
			if redis.call('TYPE', KEYS[1]).ok == 'string' then
			  current = redis.call('GET', KEYS[1])
			end
			if current ~= ARGV[1] then
			  return 0
			end
			redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
			return 1
			""");

	private static final byte[] COMPARE_AND_DELETE = bytes("""
			if redis.call('GET', KEYS[1]) ~= ARGV[1] then
			  return 0
			end
			return redis.call('DEL', KEYS[1])
			""");

	private static final byte[] ACQUIRE = bytes("""
			if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
			  return 1
			end
			return 0
			""");

	private static final byte[] EXTEND = bytes("""
			if redis.call('GET', KEYS[1]) ~= ARGV[1] then
			  return 0
			end
			return redis.call('PEXPIRE', KEYS[1], ARGV[2])
			""");

	private final RedisConnectionFactory connections;

	private final String keyPrefix;

	private final String leasePrefix;

	RedisSpotifyTokenStore(RedisConnectionFactory connections, String keyPrefix, TokenCipher cipher, Clock clock,
			SpotifyTokenListener listener) {
		super(cipher, clock, listener);
		this.connections = connections;
		this.keyPrefix = keyPrefix + REGISTRATION_ID + ":";
		this.leasePrefix = keyPrefix + REGISTRATION_ID + "-lease:";
	}

	@Override
	protected @Nullable Entry<byte[]> read(String principal) {
		try {
			byte[] value = execute(
					(connection) -> connection.scriptingCommands().eval(READ, ReturnType.VALUE, 1, key(principal)));
			return (value != null) ? Entry.of(new String(value, StandardCharsets.UTF_8), value) : null;
		}
		catch (DataAccessException ex) {
			if (isOfAnotherType(ex)) {
				return Entry.unreadable("it is not text", NOTHING);
			}
			throw ex;
		}
	}

	@Override
	protected boolean write(String principal, @Nullable Entry<byte[]> expected, Content content) {
		byte[] current = (expected != null) ? expected.state() : NOTHING;
		Duration life = Duration.between(content.writtenAt(), content.endOfLife());
		return evaluate(COMPARE_AND_SET, key(principal), current, bytes(content.text()), millis(life));
	}

	@Override
	protected void delete(String principal) {
		execute((connection) -> connection.keyCommands().del(key(principal)));
	}

	@Override
	protected boolean delete(String principal, Entry<byte[]> expected) {
		return evaluate(COMPARE_AND_DELETE, key(principal), expected.state());
	}

	@Override
	public boolean acquire(SpotifyIdentity user, String owner, Duration length) {
		return evaluate(ACQUIRE, leaseKey(user), bytes(owner), millis(length));
	}

	@Override
	public void extend(SpotifyIdentity user, String owner, Duration length) {
		evaluate(EXTEND, leaseKey(user), bytes(owner), millis(length));
	}

	@Override
	public void release(SpotifyIdentity user, String owner) {
		evaluate(COMPARE_AND_DELETE, leaseKey(user), bytes(owner));
	}

	private byte[] leaseKey(SpotifyIdentity user) {
		return bytes(this.leasePrefix + EncodedPrincipal.of(user.principal()));
	}

	private boolean evaluate(byte[] script, byte[]... keyAndArguments) {
		Long result = execute(
				(connection) -> connection.scriptingCommands().eval(script, ReturnType.INTEGER, 1, keyAndArguments));
		return result != null && result == 1;
	}

	private <R> @Nullable R execute(Function<RedisConnection, @Nullable R> command) {
		try (RedisConnection connection = this.connections.getConnection()) {
			return command.apply(connection);
		}
	}

	private byte[] key(String principal) {
		return bytes(this.keyPrefix + principal);
	}

	private static byte[] millis(Duration duration) {
		return bytes(String.valueOf(duration.toMillis()));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static boolean isOfAnotherType(DataAccessException ex) {
		String message = NestedExceptionUtils.getMostSpecificCause(ex).getMessage();
		return message != null && message.contains("WRONGTYPE");
	}

}
