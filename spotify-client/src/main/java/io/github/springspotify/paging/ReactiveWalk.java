package io.github.springspotify.paging;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.SynchronousSink;

/**
 * Walks by reactive calls: first the pages that are known to follow, several at the same
 * time, then one after the other until the list ends. Asks for nothing beyond the first
 * page before its content has been taken.
 *
 * @param <P> type of the pages
 * @param <Q> type of what says which page
 */
final class ReactiveWalk<P, Q> {

	private final Function<? super Q, ? extends Mono<P>> source;

	private final Start<P, Q> start;

	private final Walker walker;

	ReactiveWalk(Function<? super Q, ? extends Mono<P>> source, Start<P, Q> start, Walker walker) {
		this.source = source;
		this.start = start;
		this.walker = walker;
	}

	Flux<P> pages() {
		return walk(Function.identity());
	}

	<R> Flux<R> content(Function<P, Iterable<R>> content) {
		return walk((pages) -> pages.concatMapIterable(content, 1));
	}

	private <R> Flux<R> walk(Function<Flux<P>, Flux<R>> shape) {
		return Flux.deferContextual((context) -> {
			Function<Q, Mono<P>> kept = this.walker.caller().keep((request) -> this.source.apply(request), context);
			Mono<P> first = (this.start.page() != null) ? Mono.just(this.start.page())
					: kept.apply(this.start.request());
			return first.flatMapMany((page) -> {
				Rest<P, Q> rest = new Rest<>(kept, Position.at(page, this.start.course(page)));
				return shape.apply(Flux.just(page)).concatWith(rest.flux(this.walker.concurrency(), shape));
			});
		});
	}

	Mono<P> next(P page) {
		return Mono.defer(() -> {
			Position<P, Q> position = Position.at(page, this.start.course(page));
			return new Rest<>(this::fetch, position).step(position).next().map(Position::page);
		});
	}

	Mono<P> fetch(@Nullable Q request) {
		return (request != null) ? Mono.deferContextual((context) -> this.walker.caller()
			.<Q, P>keep((asked) -> this.source.apply(asked), context)
			.apply(request)) : Mono.empty();
	}

	/**
	 * The pages after the first, for one subscriber.
	 */
	private static final class Rest<P, Q> {

		private final Function<Q, Mono<P>> source;

		private Position<P, Q> position;

		private Rest(Function<Q, Mono<P>> source, Position<P, Q> position) {
			this.source = source;
			this.position = position;
		}

		<R> Flux<R> flux(int concurrency, Function<Flux<P>, Flux<R>> shape) {
			if (this.position.next() == null) {
				return Flux.empty();
			}
			Flux<P> pages = (concurrency == 1) ? oneByOne() : ahead(concurrency).concatWith(Flux.defer(this::oneByOne));
			return new OnDemandFlux<>(shape.apply(pages));
		}

		/**
		 * Failures travel as values, so that they do not overtake pages in front of them.
		 */
		private Flux<P> ahead(int concurrency) {
			Course<P, Q> course = this.position.course();
			P first = this.position.page();
			return Flux.range(1, course.ahead())
				.flatMapSequential((index) -> ask(course.request(index, first)).materialize(), concurrency, 1)
				.handle(this::accept);
		}

		private Mono<P> ask(@Nullable Q request) {
			return (request != null) ? this.source.apply(request) : Mono.empty();
		}

		private void accept(Signal<P> signal, SynchronousSink<P> sink) {
			if (signal.getThrowable() != null) {
				sink.error(signal.getThrowable());
				return;
			}
			Position<P, Q> next = this.position.after(signal.get());
			if (next == null) {
				this.position = this.position.end();
				sink.complete();
			}
			else {
				this.position = next;
				sink.next(next.page());
			}
		}

		private Flux<P> oneByOne() {
			return step(this.position).expand(this::step).map(Position::page);
		}

		private Flux<Position<P, Q>> step(Position<P, Q> from) {
			return (from.next() != null)
					? new OnDemandFlux<>(this.source.apply(from.next()).mapNotNull((page) -> from.after(page)))
					: Flux.empty();
		}

	}

}
