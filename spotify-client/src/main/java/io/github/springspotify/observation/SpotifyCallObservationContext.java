package io.github.springspotify.observation;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.springspotify.endpoint.Endpoint;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.http.HttpMethod;

/**
 * What is known of a call that is observed. Holds nothing of its arguments, of who makes
 * it or of what is answered.
 *
 * @since 0.1.0
 */
public final class SpotifyCallObservationContext extends Observation.Context {

	private final @Nullable HttpMethod method;

	private final @Nullable Endpoint endpoint;

	private final AtomicInteger requests = new AtomicInteger();

	private volatile CacheResult cacheResult = CacheResult.NONE;

	private volatile boolean cancelled;

	SpotifyCallObservationContext(@Nullable HttpMethod method, @Nullable Endpoint endpoint) {
		this.method = method;
		this.endpoint = endpoint;
	}

	/**
	 * Note what the cache had to do with the call that a Reactor context belongs to. Does
	 * nothing if the call is not observed.
	 * @param context the Reactor context
	 * @param result what the cache did
	 */
	public static void note(ContextView context, CacheResult result) {
		SpotifyCallObservationContext call = from(context);
		if (call != null) {
			call.cacheResult = result;
		}
	}

	/**
	 * Return a Reactor context for work that a call has started and does not wait for.
	 * What becomes of it is not noted with the call.
	 * @param context the Reactor context of the call
	 * @return the context without the call
	 */
	public static Context without(ContextView context) {
		return Context.of(context).delete(SpotifyCallObservationContext.class);
	}

	static @Nullable SpotifyCallObservationContext from(ContextView context) {
		return context.getOrDefault(SpotifyCallObservationContext.class, null);
	}

	void requested() {
		this.requests.incrementAndGet();
	}

	void cancelled() {
		this.cancelled = true;
	}

	/**
	 * Return the HTTP method.
	 * @return the method, or {@code null} if it is not known
	 */
	public @Nullable HttpMethod getMethod() {
		return this.method;
	}

	/**
	 * Return the endpoint that is called.
	 * @return the endpoint, or {@code null} if the client knows nothing about it
	 */
	public @Nullable Endpoint getEndpoint() {
		return this.endpoint;
	}

	/**
	 * Return what the cache had to do with the call.
	 * @return the result
	 */
	public CacheResult getCacheResult() {
		return this.cacheResult;
	}

	/**
	 * Return how many requests were sent to the Web API for this call.
	 * @return the number, 0 if the answer came from the cache or was asked for by another
	 * call
	 */
	public int getRequests() {
		return this.requests.get();
	}

	/**
	 * Return whether the caller left before the call ended.
	 * @return whether it was cancelled
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

}
