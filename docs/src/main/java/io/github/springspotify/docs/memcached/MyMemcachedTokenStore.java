package io.github.springspotify.docs.memcached;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.github.springspotify.autoconfigure.store.EncodedSpotifyTokenStore;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyTokenListener;
import net.rubyeye.xmemcached.GetsResponse;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.exception.MemcachedException;
import org.jspecify.annotations.Nullable;

class MyMemcachedTokenStore extends EncodedSpotifyTokenStore<Long> {

	/**
	 * From 30 days on, memcached counts seconds since 1970.
	 */
	private static final int LONG_AGO = (int) Duration.ofDays(31).toSeconds();

	private final MemcachedClient memcached;

	MyMemcachedTokenStore(MemcachedClient memcached, TokenCipher cipher, Clock clock, SpotifyTokenListener listener) {
		super(cipher, clock, listener);
		this.memcached = memcached;
	}

	@Override
	protected @Nullable Entry<Long> read(String principal) {
		GetsResponse<String> value = call(() -> this.memcached.gets(key(principal)));
		return (value != null) ? Entry.of(value.getValue(), value.getCas()) : null;
	}

	@Override
	protected boolean write(String principal, @Nullable Entry<Long> expected, Content content) {
		int end = Math.toIntExact(content.endOfLife().getEpochSecond());
		return call(() -> (expected != null) ? this.memcached.cas(key(principal), end, content.text(), expected.state())
				: this.memcached.add(key(principal), end, content.text()));
	}

	@Override
	protected void delete(String principal) {
		call(() -> this.memcached.delete(key(principal)));
	}

	/**
	 * memcached compares when it writes, not when it deletes, so what is written has
	 * ended already.
	 */
	@Override
	protected boolean delete(String principal, Entry<Long> expected) {
		return call(() -> this.memcached.cas(key(principal), LONG_AGO, "", expected.state()));
	}

	private static String key(String principal) {
		return "spotify:token:" + principal;
	}

	private static <R extends @Nullable Object> R call(Command<R> command) {
		try {
			return command.run();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for memcached", ex);
		}
		catch (MemcachedException | TimeoutException ex) {
			throw new IllegalStateException("memcached does not answer", ex);
		}
	}

	private interface Command<R extends @Nullable Object> {

		R run() throws InterruptedException, MemcachedException, TimeoutException;

	}

}
