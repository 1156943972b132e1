package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.Locale;

import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * What a view of the client changes for the calls made through it. Travels in the Reactor
 * context of the call, so that no other caller is affected.
 *
 * @param identity on whose behalf calls are made, or {@code null} for the current caller
 * @param locale language of names and descriptions, or {@code null} for that of the
 * client
 * @param timeout time for a whole call, or {@code null} for that of the client
 * @param maxRetries how often a call that failed is repeated at most, or {@code null} for
 * what the client does
 * @param priority which calls go first, or {@code null} for
 * {@link CallPriority#INTERACTIVE}
 * @param cacheMode how the cache is used, or {@code null} for what the client does
 * @param client stands for the client that is called, or {@code null} for any
 * @since 0.1.0
 */
public record CallOptions(@Nullable SpotifyIdentity identity, @Nullable Locale locale, @Nullable Duration timeout,
		@Nullable Integer maxRetries, @Nullable CallPriority priority, @Nullable CacheMode cacheMode,
		@Nullable Object client) {

	/**
	 * Options that change nothing.
	 */
	public static final CallOptions NONE = new CallOptions(null, null, null, null, null, null, null);

	/**
	 * Return options for calls on behalf of an identity.
	 * @param identity the identity
	 * @return the options
	 */
	public CallOptions withIdentity(SpotifyIdentity identity) {
		return new CallOptions(identity, this.locale, this.timeout, this.maxRetries, this.priority, this.cacheMode,
				this.client);
	}

	/**
	 * Return options for calls of a client. It takes over nothing from the call of
	 * another client that its own are made in, such as one made by a filter.
	 * @param client stands for the client
	 * @return the options
	 */
	public CallOptions ofClient(Object client) {
		return new CallOptions(this.identity, this.locale, this.timeout, this.maxRetries, this.priority, this.cacheMode,
				client);
	}

	/**
	 * Return options for calls in a language.
	 * @param locale the language
	 * @return the options
	 */
	public CallOptions withLocale(Locale locale) {
		return new CallOptions(this.identity, locale, this.timeout, this.maxRetries, this.priority, this.cacheMode,
				this.client);
	}

	/**
	 * Return options for calls with another timeout.
	 * @param timeout time for a whole call
	 * @return the options
	 */
	public CallOptions withTimeout(Duration timeout) {
		return new CallOptions(this.identity, this.locale, DurationCheck.positive("timeout", timeout), this.maxRetries,
				this.priority, this.cacheMode, this.client);
	}

	/**
	 * Return options for calls that are repeated more or less often.
	 * @param maxRetries how often a call that failed is repeated at most
	 * @return the options
	 */
	public CallOptions withMaxRetries(int maxRetries) {
		if (maxRetries < 0) {
			throw new IllegalArgumentException("'maxRetries' must not be negative but is " + maxRetries);
		}
		return new CallOptions(this.identity, this.locale, this.timeout, maxRetries, this.priority, this.cacheMode,
				this.client);
	}

	/**
	 * Return options for calls of another priority.
	 * @param priority which calls go first
	 * @return the options
	 */
	public CallOptions withPriority(CallPriority priority) {
		return new CallOptions(this.identity, this.locale, this.timeout, this.maxRetries, priority, this.cacheMode,
				this.client);
	}

	/**
	 * Return options for calls that use the cache in another way.
	 * @param cacheMode how the cache is used
	 * @return the options
	 */
	public CallOptions withCacheMode(CacheMode cacheMode) {
		return new CallOptions(this.identity, this.locale, this.timeout, this.maxRetries, this.priority, cacheMode,
				this.client);
	}

	/**
	 * Return what calls have to have in common to share one exchange: everything but the
	 * time that each may take.
	 * @return the options
	 */
	public CallOptions sharable() {
		return new CallOptions(this.identity, this.locale, null, this.maxRetries, this.priority, this.cacheMode,
				this.client);
	}

	/**
	 * Put these options into a Reactor context. What they leave open stays as the context
	 * has it, unless that belongs to a call of another client.
	 * @param context the context
	 * @return the context with these options
	 */
	public Context in(Context context) {
		CallOptions outer = around(context);
		if (outer == NONE) {
			return context.put(CallOptions.class, this);
		}
		return context.put(CallOptions.class,
				new CallOptions((this.identity != null) ? this.identity : outer.identity,
						(this.locale != null) ? this.locale : outer.locale,
						(this.timeout != null) ? this.timeout : outer.timeout,
						(this.maxRetries != null) ? this.maxRetries : outer.maxRetries,
						(this.priority != null) ? this.priority : outer.priority,
						(this.cacheMode != null) ? this.cacheMode : outer.cacheMode,
						(this.client != null) ? this.client : outer.client));
	}

	/**
	 * Return the options of the operation that a call with these options is a part of.
	 * @param context Reactor context of the operation
	 * @return the options, which are {@link #NONE} in a call of another client
	 */
	public CallOptions around(ContextView context) {
		CallOptions outer = from(context);
		boolean other = this.client != null && outer.client != null && this.client != outer.client;
		return other ? NONE : outer;
	}

	/**
	 * Return the options of the call that a Reactor context belongs to.
	 * @param context the context
	 * @return the options
	 */
	public static CallOptions from(ContextView context) {
		CallOptions options = context.getOrDefault(CallOptions.class, null);
		return (options != null) ? options : NONE;
	}

}
