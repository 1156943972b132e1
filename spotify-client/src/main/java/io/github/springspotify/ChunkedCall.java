package io.github.springspotify;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.PartialWriteException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.PlaylistSnapshot;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A call with more elements than Spotify takes at once, made as several. Reads are in
 * flight together, and their answers are put together in order. Writes follow each other:
 * each begins where the one before ended, in the version of the playlist that it made.
 */
final class ChunkedCall {

	private final Method method;

	private final Object[] arguments;

	private final Signature signature;

	private final Batch batch;

	private final BiFunction<Method, Object[], Mono<Object>> caller;

	private ChunkedCall(Method method, Object[] arguments, Signature signature, Batch batch,
			BiFunction<Method, Object[], Mono<Object>> caller) {
		this.method = method;
		this.arguments = arguments;
		this.signature = signature;
		this.batch = batch;
		this.caller = caller;
	}

	/**
	 * Return the call in parts, or {@code null} if one call is enough.
	 * @param caller makes one call
	 */
	static @Nullable ChunkedCall of(Method method, Object[] arguments,
			BiFunction<Method, Object[], Mono<Object>> caller) {
		Signature signature = Signature.of(method);
		Batch batch = (signature.batch() >= 0) ? Batch.of(arguments[signature.batch()]) : null;
		return (batch != null && batch.size() > signature.endpoint().maxIds())
				? new ChunkedCall(method, arguments, signature, batch, caller) : null;
	}

	Mono<Object> run(int concurrency) {
		List<Chunk> chunks = chunks();
		return this.signature.endpoint().method().equals("GET") ? read(chunks, concurrency) : write(chunks);
	}

	private List<Chunk> chunks() {
		int size = this.signature.endpoint().maxIds();
		List<Chunk> chunks = new ArrayList<>();
		for (int from = 0; from < this.batch.size(); from += size) {
			chunks.add(new Chunk(from, Math.min(from + size, this.batch.size())));
		}
		return chunks;
	}

	private Mono<Object> read(List<Chunk> chunks, int concurrency) {
		List<Mono<Object>> calls = new ArrayList<>();
		chunks.forEach((chunk) -> calls.add(call(chunk, null)));
		return Flux.fromIterable(calls)
			.flatMapSequential((call) -> call, concurrency, 1)
			.collectList()
			.map(Answers::join)
			.doOnNext(this::checkPlaces);
	}

	/**
	 * A list of booleans says nothing without the places of its elements.
	 */
	private void checkPlaces(Object answer) {
		if (answer instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Boolean
				&& list.size() != this.batch.size()) {
			String call = this.signature.endpoint().toString();
			throw new SpotifyResponseException(
					call + " was answered with " + list.size() + " values for " + this.batch.size() + " elements.",
					ErrorResponse.of(call, this.signature.endpoint(), 200), null);
		}
	}

	private Mono<Object> write(List<Chunk> chunks) {
		chunks.forEach((chunk) -> call(chunk, null));
		return Mono.defer(() -> {
			Progress progress = new Progress();
			return Flux.fromIterable(chunks)
				.concatMap((chunk) -> call(chunk, progress.snapshotId).doOnNext(progress::answered)
					.onErrorMap(Exception.class, (ex) -> failure(chunk, progress, ex)), 1)
				.reduce((before, last) -> last);
		});
	}

	private Mono<Object> call(Chunk chunk, @Nullable String snapshotId) {
		Object part = this.batch.part(chunk.from, chunk.to, snapshotId);
		if (part instanceof ItemsToReplace items && chunk.from > 0) {
			return append(items);
		}
		return this.caller.apply(this.method, this.signature.withBatch(this.arguments, part));
	}

	/**
	 * What does not fit into the call that replaces the items is added after it.
	 */
	private Mono<Object> append(ItemsToReplace items) {
		try {
			Method add = this.method.getDeclaringClass()
				.getMethod(this.method.getName().replace("replace", "add"), CharSequence.class, ItemsToAdd.class);
			return this.caller.apply(add, new Object[] { this.arguments[0], ItemsToAdd.append(items.uris()) });
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Throwable failure(Chunk chunk, Progress progress, Exception ex) {
		if (chunk.from == 0) {
			return ex;
		}
		return new PartialWriteException(this.signature.endpoint().toString(), this.batch.describe(0, chunk.from),
				this.batch.describe(chunk.from, chunk.to), this.batch.describe(chunk.to, this.batch.size()),
				progress.snapshotId, ex);
	}

	private record Chunk(int from, int to) {
	}

	private static final class Progress {

		private volatile @Nullable String snapshotId;

		void answered(Object answer) {
			if (answer instanceof PlaylistSnapshot snapshot) {
				this.snapshotId = snapshot.snapshotId();
			}
		}

	}

}
