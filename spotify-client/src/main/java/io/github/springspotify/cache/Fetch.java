package io.github.springspotify.cache;

import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

import io.github.springspotify.exchange.CallOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;

/**
 * A read on its way to Spotify: what was asked for, and what is learnt below where the
 * answer is decoded. Made anew for each attempt to get an answer.
 */
final class Fetch {

	private final CacheKey key;

	private final HttpHeaders request;

	private final Directives directives;

	private final long generation;

	private final @Nullable Entry confirming;

	private final SharedAnswer shared;

	private final @Nullable BodyCopy copy;

	private final AtomicLong size = new AtomicLong();

	private volatile long requestedAt;

	private volatile @Nullable URI url;

	private volatile @Nullable Lifetime lifetime;

	private volatile boolean confirmed;

	/**
	 * Create a read.
	 * @param generation what was forgotten before it began
	 * @param confirming the answer that Spotify is asked to confirm, if there is one
	 * @param shared what the second level says
	 */
	Fetch(CacheKey key, HttpHeaders request, Directives directives, long generation, @Nullable Entry confirming,
			SharedAnswer shared) {
		this.key = key;
		this.request = request;
		this.directives = directives;
		this.generation = generation;
		this.confirming = confirming;
		this.shared = shared;
		this.copy = (shared.state() != null) ? new BodyCopy() : null;
	}

	/**
	 * Return the same read without an answer to confirm.
	 */
	Fetch anew() {
		return new Fetch(this.key, this.request, this.directives, this.generation, null, this.shared);
	}

	CacheKey key() {
		return this.key;
	}

	HttpHeaders request() {
		return this.request;
	}

	Directives directives() {
		return this.directives;
	}

	long generation() {
		return this.generation;
	}

	@Nullable Entry confirming() {
		return this.confirming;
	}

	/**
	 * Return what reads have to have in common to share one exchange: the deadline is
	 * each caller's own. A caller who wants a fresh answer gets one that was asked for
	 * after the call began.
	 */
	@Nullable Object sharedBy(CallOptions options) {
		HttpHeaders fields = this.request.isEmpty() ? null : this.request;
		return this.directives.isEmpty() ? new Shared(this.key, fields, this.generation, options.sharable()) : null;
	}

	void sent(URI url, long now) {
		this.url = url;
		this.requestedAt = now;
		this.size.set(0);
		if (this.copy != null) {
			this.copy.clear();
		}
	}

	long requestedAt() {
		return this.requestedAt;
	}

	/**
	 * Remember what was received.
	 * @param lifetime how long it may be used, or {@code null} if it may not be kept
	 * @param confirmed whether it confirms what was kept
	 */
	void received(@Nullable Lifetime lifetime, boolean confirmed) {
		this.lifetime = lifetime;
		this.confirmed = confirmed;
	}

	@Nullable Lifetime lifetime() {
		return this.lifetime;
	}

	/**
	 * Take note of a part of the body.
	 * @param maxSize size up to which a body is kept
	 */
	void read(DataBuffer part, long maxSize) {
		long read = this.size.addAndGet(part.readableByteCount());
		if (this.copy != null && read <= maxSize) {
			this.copy.add(part);
		}
	}

	SharedAnswer shared() {
		return this.shared;
	}

	/**
	 * Return the body as it was sent, or {@code null} if it is of no use to the second
	 * level.
	 */
	byte @Nullable [] body() {
		return (this.copy != null) ? this.copy.bytes() : null;
	}

	@Nullable URI url() {
		return this.url;
	}

	boolean isConfirmed() {
		return this.confirmed;
	}

	long size() {
		return this.size.get();
	}

	private record Shared(CacheKey key, @Nullable HttpHeaders request, long generation, CallOptions options) {

	}

}
