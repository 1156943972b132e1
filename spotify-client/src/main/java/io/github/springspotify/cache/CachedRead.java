package io.github.springspotify.cache;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.springspotify.error.NotCachedException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.exchange.DeadlineExchangeAdapter;
import io.github.springspotify.observation.CacheResult;
import io.github.springspotify.observation.SpotifyCallObservationContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.http.HttpHeaders;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * One read of one caller.
 *
 * @param <T> what the caller is given
 */
final class CachedRead<T> {

	private static final Logger logger = LoggerFactory.getLogger(CachedRead.class);

	/**
	 * RFC 5861 §4.
	 */
	private static final Set<Integer> FAILURES = Set.of(500, 502, 503, 504);

	private static final Map<CacheMode, Directives> MODES = new EnumMap<>(Map.of(CacheMode.REFRESH,
			Directives.parse(List.of("no-cache")), CacheMode.ONLY_CACHED, Directives.parse(List.of("only-if-cached"))));

	private final ResponseCache cache;

	private final FetchContext fetches;

	private final CacheKey key;

	private final HttpRequestValues values;

	private final HttpHeaders request;

	private final Directives directives;

	private final CallOptions options;

	private final Function<Entry, Mono<T>> given;

	private final Supplier<Mono<T>> exchange;

	private final DeadlineExchangeAdapter deadline;

	/**
	 * Create a read.
	 * @param options options of the call, with the identity of the caller
	 * @param given makes what the caller is given of what is kept
	 * @param exchange asks Spotify
	 * @param deadline ends what comes before that
	 */
	CachedRead(ResponseCache cache, FetchContext fetches, CacheKey key, HttpRequestValues values, CallOptions options,
			Function<Entry, Mono<T>> given, Supplier<Mono<T>> exchange, DeadlineExchangeAdapter deadline) {
		this.cache = cache;
		this.fetches = fetches;
		this.key = key;
		this.values = values;
		this.request = values.getHeaders();
		this.options = options;
		this.given = given;
		this.exchange = exchange;
		this.deadline = deadline;
		Directives mode = (options.cacheMode() != null) ? MODES.get(options.cacheMode()) : null;
		this.directives = (mode != null) ? mode : Directives.of(this.request);
	}

	Mono<T> answer(ContextView context) {
		long generation = this.cache.generation(this.key);
		Entry entry = this.cache.find(this.key, this.request);
		CachePolicy.Use use = useOf(entry);
		if (entry != null && use != CachePolicy.Use.CONFIRM) {
			return kept(entry, use, generation, context);
		}
		SecondLevel second = this.cache.second();
		return (second != null)
				? this.deadline
					.begin(lookUp(second, generation).flatMap((shared) -> answer(generation, entry, shared, context)))
				: ask(generation, entry, SharedAnswer.UNKNOWN, context);
	}

	/**
	 * If the time of the call ends here, it is the exchange that fails, and what is kept
	 * may stand in for it.
	 */
	private Mono<SharedAnswer> lookUp(SecondLevel second, long generation) {
		return this.deadline.prepare(second.find(this.key, generation), this.values)
			.onErrorReturn(SharedAnswer.UNKNOWN);
	}

	private Mono<T> answer(long generation, @Nullable Entry here, SharedAnswer shared, ContextView context) {
		Entry entry = adopted(generation, here, shared);
		CachePolicy.Use use = useOf(entry);
		return (entry != null && use != CachePolicy.Use.CONFIRM) ? kept(entry, use, generation, context)
				: ask(generation, entry, shared, context);
	}

	/**
	 * Return the newer one of what is kept here and what the second level has.
	 */
	private @Nullable Entry adopted(long generation, @Nullable Entry here, SharedAnswer shared) {
		Entry there = shared.entry();
		if (there == null || !there.vary().isSelectedBy(this.request)
				|| (here != null && here.lifetime().receivedAt() >= there.lifetime().receivedAt())) {
			return here;
		}
		this.cache.adopt(this.key, there, this.request, generation);
		return there;
	}

	private CachePolicy.Use useOf(@Nullable Entry entry) {
		return (entry != null) ? CachePolicy.use(entry.lifetime(), this.directives, this.cache.now())
				: CachePolicy.Use.CONFIRM;
	}

	private Mono<T> kept(Entry entry, CachePolicy.Use use, long generation, ContextView context) {
		boolean fresh = use == CachePolicy.Use.FRESH;
		(fresh ? this.cache.counts().hits : this.cache.counts().stale).increment();
		SpotifyCallObservationContext.note(context, fresh ? CacheResult.HIT : CacheResult.STALE);
		if (use == CachePolicy.Use.WHILE_REVALIDATING && this.cache.beginRefresh(this.key)) {
			refresh(generation, entry, context);
		}
		return this.given.apply(entry);
	}

	private Mono<T> ask(long generation, @Nullable Entry entry, SharedAnswer shared, ContextView context) {
		SpotifyCallObservationContext.note(context, CacheResult.MISS);
		if (this.directives.has("only-if-cached")) {
			return Mono.error(() -> new NotCachedException("GET " + this.key.uri()
					+ " was to be answered from the cache only, which has no fresh answer. Nothing was sent."));
		}
		Mono<T> call = call(fetch(generation, entry, shared), this.options);
		return (entry != null) ? call.onErrorResume((ex) -> afterFailure(entry, shared, ex, context)) : call;
	}

	private Fetch fetch(long generation, @Nullable Entry entry, SharedAnswer shared) {
		Entry confirming = (entry != null && CachePolicy.isConfirmable(entry.headers())) ? entry : null;
		return new Fetch(this.key, this.request, this.directives, generation, confirming, shared);
	}

	private Mono<T> call(Fetch fetch, CallOptions options) {
		return this.exchange.get().contextWrite((context) -> this.fetches.put(options.in(context), fetch));
	}

	/**
	 * Nobody waits for it.
	 */
	private void refresh(long generation, Entry entry, ContextView context) {
		SecondLevel second = this.cache.second();
		Mono<T> refreshed = (second != null)
				? second.find(this.key, generation).flatMap((shared) -> refreshed(generation, entry, shared))
				: refreshed(generation, entry, SharedAnswer.UNKNOWN);
		refreshed.doFinally((signal) -> this.cache.endRefresh(this.key))
			.contextWrite(SpotifyCallObservationContext.without(context))
			.subscribe((value) -> {
			}, (ex) -> logger.debug("GET {} could not be refreshed", this.key.uri(), ex));
	}

	private Mono<T> refreshed(long generation, Entry entry, SharedAnswer shared) {
		Entry newest = adopted(generation, entry, shared);
		return (newest != entry && useOf(newest) == CachePolicy.Use.FRESH) ? Mono.empty()
				: call(fetch(generation, newest, shared), this.options.withPriority(CallPriority.BACKGROUND));
	}

	/**
	 * What Spotify refuses to give is not given later on either, when it fails.
	 */
	private Mono<T> afterFailure(Entry entry, SharedAnswer shared, Throwable failure, ContextView context) {
		if (isOutOfReach(failure)) {
			return isUsable(entry) ? stale(entry, failure, context) : Mono.error(failure);
		}
		if (failure instanceof SpotifyResponseException refusal && refusal.getStatus() >= 400) {
			this.cache.drop(this.key, this.request, shared);
		}
		return Mono.error(failure);
	}

	/**
	 * A limit that is reached is no failure of Spotify's, but means as well that it
	 * cannot be asked.
	 */
	private static boolean isOutOfReach(Throwable failure) {
		return failure instanceof SpotifyTransportException || failure instanceof RateLimitedException
				|| (failure instanceof ServerException answer && FAILURES.contains(answer.getStatus()));
	}

	private boolean isUsable(Entry entry) {
		return CachePolicy.isUsableOnError(entry.lifetime(), this.directives, this.cache.now())
				&& this.cache.find(this.key, this.request) == entry;
	}

	private Mono<T> stale(Entry entry, Throwable failure, ContextView context) {
		logger.debug("GET {} is answered with what was kept", this.key.uri(), failure);
		this.cache.counts().stale.increment();
		SpotifyCallObservationContext.note(context, CacheResult.STALE);
		return this.given.apply(entry);
	}

}
