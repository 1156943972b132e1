package io.github.springspotify.paging;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Sees to it that all pages of a walk are asked for on behalf of the one who started it,
 * on whatever thread that happens.
 *
 * @since 0.1.0
 */
public interface WalkCaller {

	/**
	 * Return a source that keeps whoever calls this method now.
	 * @param source gives a page
	 * @param <A> type of what says which page
	 * @param <R> type of the page
	 * @return the same source on behalf of the current caller
	 */
	<A, R extends @Nullable Object> Function<A, R> keep(Function<A, R> source);

	/**
	 * Return a source that keeps whoever calls this method now.
	 * @param source gives a page
	 * @param context context of the one who subscribes
	 * @param <A> type of what says which page
	 * @param <R> type of the page
	 * @return the same source on behalf of the current caller
	 */
	<A, R> Function<A, Mono<R>> keep(Function<A, Mono<R>> source, ContextView context);

}
