package io.github.springspotify.cache;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.DeadlineExchangeAdapter;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.service.invoker.HttpExchangeAdapter;

/**
 * The stages of a call that make up the cache. The first one looks up, the last one fills
 * where the answer is decoded, and a filter speaks HTTP between them.
 *
 * @since 0.1.0
 */
public final class CacheStages {

	private final @Nullable SecondLevel second;

	private final ResponseCache cache;

	private final FetchContext fetches = new FetchContext();

	/**
	 * Create the stages.
	 * @param settings bounds and habits of the cache
	 * @param baseUrl base address of the Web API
	 * @param clock tells how old answers are
	 * @param shared where instances keep answers for each other, if they do
	 * @param strategies the client's decoders
	 */
	public CacheStages(CacheSettings settings, URI baseUrl, Clock clock, @Nullable SharedCache shared,
			ExchangeStrategies strategies) {
		this.second = (shared != null)
				? new SecondLevel(shared, settings, baseUrl, new AnswerDecoder(strategies), clock) : null;
		this.cache = new ResponseCache(settings, baseUrl, clock, this.second);
	}

	/**
	 * Return the first stage.
	 * @param delegate asks Spotify in time
	 * @param identities finds the caller where the view does not name one
	 * @param locale language of calls that name none
	 * @return the stage
	 */
	public HttpExchangeAdapter lookUp(DeadlineExchangeAdapter delegate,
			Function<ContextView, Mono<SpotifyIdentity>> identities, @Nullable Locale locale) {
		return new LookUpExchangeAdapter(delegate, this.cache, this.fetches, identities, locale);
	}

	/**
	 * Return what a call has in common with those that can share its exchange.
	 * @param context Reactor context of the call
	 * @return a key, or {@code null} if the call shares nothing
	 */
	public @Nullable Object sharedBy(ContextView context) {
		Fetch fetch = this.fetches.in(context);
		return (fetch != null) ? fetch.sharedBy(CallOptions.from(context)) : null;
	}

	/**
	 * Return the last stage.
	 * @param delegate asks Spotify
	 * @return the stage
	 */
	public HttpExchangeAdapter fill(HttpExchangeAdapter delegate) {
		return new FillExchangeAdapter(delegate, this.cache, this.fetches);
	}

	/**
	 * Return the filter that asks Spotify to confirm what is kept, and that forgets what
	 * writes change.
	 * @return the filter
	 */
	public ExchangeFilterFunction filter() {
		return new CacheExchangeFilterFunction(this.cache, this.fetches);
	}

	/**
	 * Return the cache.
	 * @return the cache
	 */
	public SpotifyCache cache() {
		return this.cache;
	}

	/**
	 * End the threads of the second level.
	 */
	public void close() {
		if (this.second != null) {
			this.second.close();
		}
	}

	/**
	 * Return the cache of a client without one.
	 * @return a cache that keeps nothing
	 */
	public static SpotifyCache none() {
		return new NoCache();
	}

}
