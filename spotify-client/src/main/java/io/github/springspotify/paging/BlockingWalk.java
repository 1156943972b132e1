package io.github.springspotify.paging;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * Walks by blocking calls.
 *
 * @param <P> type of the pages
 * @param <Q> type of what says which page
 */
record BlockingWalk<P, Q>(Function<? super Q, ? extends @Nullable P> source, Start<P, Q> start, Walker walker) {

	<R> Stream<R> stream(Function<P, List<R>> content) {
		Function<Q, @Nullable P> kept = this.walker.caller().keep((request) -> this.source.apply(request));
		PageIterator<P, Q> pages = new PageIterator<>(kept, this.start, this.walker.concurrency());
		return StreamSupport
			.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false)
			.onClose(pages::close)
			.flatMap((page) -> content.apply(page).stream());
	}

	Optional<P> next(P page) {
		Position<P, Q> position = Position.at(page, this.start.course(page));
		return fetch(position.next()).map(position::after).map(Position::page);
	}

	Optional<P> fetch(@Nullable Q request) {
		PageIterator.checkThread();
		return (request != null)
				? Optional.ofNullable(
						this.walker.caller().<Q, @Nullable P>keep((asked) -> this.source.apply(asked)).apply(request))
				: Optional.empty();
	}

}
