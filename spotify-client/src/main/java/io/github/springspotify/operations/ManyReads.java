package io.github.springspotify.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.RestrictedEndpointException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads many resources by id, with as few calls as the client id allows: many in one call
 * where the endpoint for that is open, else one call for each.
 *
 * @param <T> type of the resources
 */
final class ManyReads<T> {

	/**
	 * Most albums that one call returns.
	 */
	static final int MAX_ALBUMS = 20;

	/**
	 * Most resources of the other kinds that one call returns.
	 */
	static final int MAX_OTHERS = 50;

	private final Function<List<CharSequence>, Mono<List<T>>> several;

	private final Function<CharSequence, Mono<T>> single;

	ManyReads(Function<List<CharSequence>, Mono<List<T>>> several, Function<CharSequence, Mono<T>> single) {
		this.several = several;
		this.single = single;
	}

	/**
	 * Return the resources in the order of the ids. The first call is made alone, so that
	 * a client id to which the endpoint is closed learns it from one refusal.
	 * @param ids ids, URIs or addresses
	 * @param most how many of them one call takes
	 */
	Mono<List<T>> read(Collection<? extends CharSequence> ids, int most) {
		List<CharSequence> all = new ArrayList<>(ids);
		if (all.contains(null)) {
			throw new IllegalArgumentException("'ids' must not contain null");
		}
		if (all.isEmpty()) {
			return Mono.just(List.of());
		}
		return Mono.deferContextual((context) -> {
			int concurrency = Concurrency.from(context);
			return together(all, most, concurrency).onErrorResume(RestrictedEndpointException.class,
					(ex) -> oneByOne(all, concurrency));
		});
	}

	private Mono<List<T>> together(List<CharSequence> ids, int most, int concurrency) {
		List<List<CharSequence>> chunks = new ArrayList<>();
		for (int from = most; from < ids.size(); from += most) {
			chunks.add(ids.subList(from, Math.min(from + most, ids.size())));
		}
		return this.several.apply(ids.subList(0, Math.min(most, ids.size())))
			.flatMap((first) -> Flux.fromIterable(chunks)
				.flatMapSequential(this.several, concurrency, 1)
				.collectList()
				.map((others) -> join(first, others)));
	}

	private static <T> List<T> join(List<T> first, List<List<T>> others) {
		List<T> all = new ArrayList<>(first);
		others.forEach(all::addAll);
		return List.copyOf(all);
	}

	/**
	 * An id that stands there several times is read once.
	 */
	private Mono<List<T>> oneByOne(List<CharSequence> ids, int concurrency) {
		List<String> names = ids.stream().map(CharSequence::toString).toList();
		return Flux.fromStream(names.stream().distinct())
			.flatMapSequential((id) -> this.single.apply(id)
				.map((resource) -> Map.entry(id, resource))
				.onErrorComplete(ManyReads::isUnknownResource), concurrency, 1)
			.collectMap(Map.Entry::getKey, Map.Entry::getValue)
			.map((found) -> names.stream().filter(found::containsKey).<T>map(found::get).toList());
	}

	/**
	 * A 404 that is not about the resource comes from a wrong address or from something
	 * on the way to Spotify.
	 */
	private static boolean isUnknownResource(Throwable failure) {
		String detail = (failure instanceof NotFoundException ex) ? ex.getDetail() : null;
		return detail != null && !detail.startsWith("<") && !detail.toLowerCase(Locale.ROOT).contains("service");
	}

}
