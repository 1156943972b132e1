package io.github.springspotify.cache;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Uses the cache that instances share, on threads of its own and for a short time only.
 * Nothing here fails: what cannot be had is not there.
 */
final class SecondLevel {

	private static final Logger logger = LoggerFactory.getLogger(SecondLevel.class);

	private static final int THREADS = 8;

	private static final int MAX_WAITING = 10_000;

	private final SharedCache shared;

	private final CacheSettings settings;

	private final DefaultUriBuilderFactory urls;

	private final ApiPath paths;

	private final AnswerDecoder decoder;

	private final Clock clock;

	private final Circuit circuit;

	private final String self = UUID.randomUUID().toString();

	private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, MAX_WAITING, "spotify-shared-cache", 60,
			true);

	private final Map<LookUp, Mono<SharedAnswer>> lookUps = new ConcurrentHashMap<>();

	private final AtomicInteger forgetting = new AtomicInteger();

	/**
	 * How often something could not be forgotten there.
	 */
	private final AtomicLong debts = new AtomicLong();

	/**
	 * How many of those have been made up for.
	 */
	private final AtomicLong paid = new AtomicLong();

	private final AtomicBoolean rubbishSeen = new AtomicBoolean();

	SecondLevel(SharedCache shared, CacheSettings settings, URI baseUrl, AnswerDecoder decoder, Clock clock) {
		this.shared = shared;
		this.settings = settings;
		this.urls = new DefaultUriBuilderFactory(baseUrl.toString());
		this.paths = new ApiPath(baseUrl);
		this.decoder = decoder;
		this.clock = clock;
		this.circuit = new Circuit(clock);
	}

	/**
	 * Return what is known of a read. Those who ask at the same time share the look-up;
	 * it begins with the first who subscribes, and is gone before anybody has its result,
	 * and in any case once its time is up. While something is being forgotten nothing is
	 * known, so that an instance sees its own writes.
	 * @param generation what was forgotten before the read began
	 * @return exactly one answer, on a thread that must not be blocked
	 */
	Mono<SharedAnswer> find(CacheKey key, long generation) {
		if (this.forgetting.get() > 0 || this.circuit.isOpen()) {
			return Mono.just(SharedAnswer.UNKNOWN);
		}
		return Mono.defer(() -> this.lookUps.computeIfAbsent(new LookUp(key, generation),
				(lookUp) -> lookUp(key).doOnNext((found) -> this.lookUps.remove(lookUp)).cache()));
	}

	private Mono<SharedAnswer> lookUp(CacheKey key) {
		Mono<SharedAnswer> answer = Mono.defer(() -> {
			URI url = this.urls.expand(key.uri(), key.variables());
			String name = Marks.answer(key, url.toString());
			List<String> marks = Marks.of(key.partition().principal(), this.paths.of(url));
			return onThreads(() -> find(name, marks));
		}).publishOn(Schedulers.parallel()).flatMap((found) -> decoded(found, key));
		return inTime(answer).defaultIfEmpty(SharedAnswer.UNKNOWN).onErrorReturn(SharedAnswer.UNKNOWN);
	}

	private SharedAnswer find(String name, List<String> marks) {
		long debts = this.debts.get();
		if (debts > this.paid.get()) {
			forgetNow(Forgotten.everything());
			this.paid.accumulateAndGet(debts, Math::max);
		}
		SharedCache.Found found = this.shared.find(name, marks);
		StoredAnswer stored = (found.value() != null) ? read(found.value()) : null;
		return new SharedAnswer(name, found.state(),
				(stored != null && stored.state().equals(found.state())) ? stored : null, null);
	}

	private @Nullable StoredAnswer read(byte[] value) {
		try {
			return StoredAnswer.read(value, this.settings.maxEntrySize());
		}
		catch (IOException | IllegalArgumentException ex) {
			rubbish(ex);
			return null;
		}
	}

	private void rubbish(Throwable failure) {
		if (this.rubbishSeen.compareAndSet(false, true)) {
			logger.warn("An answer in the cache that instances share cannot be read and is ignored, as will be others "
					+ "like it", failure);
		}
	}

	private Mono<SharedAnswer> decoded(SharedAnswer found, CacheKey key) {
		StoredAnswer stored = found.stored();
		if (stored == null) {
			return Mono.just(found);
		}
		SharedAnswer missing = new SharedAnswer(found.name(), found.state(), null, null);
		return this.decoder.decode(stored, key.type())
			.map((entry) -> new SharedAnswer(found.name(), found.state(), stored, entry))
			.doOnError(this::rubbish)
			.onErrorReturn(missing);
	}

	/**
	 * Keep an answer where it was looked for, in the background. It is of no use to
	 * anybody if something was forgotten since then.
	 */
	void keep(SharedAnswer place, Entry entry, byte[] body) {
		Duration life = life(entry);
		if (place.state() != null && !life.isNegative() && !life.isZero()) {
			StoredAnswer answer = new StoredAnswer(place.state(), entry, body);
			inBackground(() -> this.shared.keep(place.name(), answer.write(), life));
		}
	}

	private Duration life(Entry entry) {
		long now = this.clock.millis();
		Lifetime lifetime = entry.lifetime();
		long retained = this.settings.retention().toMillis() - (now - lifetime.receivedAt());
		return Duration.ofMillis(
				CachePolicy.isConfirmable(entry.headers()) ? retained : Math.min(retained, lifetime.usableFor(now)));
	}

	void remove(SharedAnswer place) {
		if (place.state() != null) {
			inBackground(() -> this.shared.remove(place.name()));
		}
	}

	private void inBackground(Command command) {
		if (!this.circuit.isOpen()) {
			run(() -> {
				command.run();
				return true;
			}).subscribe();
		}
	}

	/**
	 * Forget in the background. If that fails, everything is forgotten before the next
	 * look-up.
	 */
	void forget(Forgotten forgotten) {
		if (this.circuit.isOpen()) {
			this.debts.incrementAndGet();
			return;
		}
		this.forgetting.incrementAndGet();
		run(() -> {
			forgetNow(forgotten);
			return true;
		}).switchIfEmpty(Mono.fromCallable(() -> {
			this.debts.incrementAndGet();
			return false;
		})).doFinally((signal) -> this.forgetting.decrementAndGet()).subscribe();
	}

	/**
	 * Marks outlive all answers that were asked for before.
	 */
	private void forgetNow(Forgotten forgotten) {
		this.shared.forget(forgotten.marks(), this.settings.retention().multipliedBy(2), forgotten.message(this.self));
	}

	/**
	 * Have somebody hear what other instances forget.
	 */
	void listen(Consumer<Forgotten> listener) {
		this.shared.listen(new SharedCache.Listener() {

			@Override
			public void told(byte[] message) {
				try {
					Forgotten forgotten = Forgotten.read(message, SecondLevel.this.self);
					if (forgotten != null) {
						listener.accept(forgotten);
					}
				}
				catch (IOException ex) {
					rubbish(ex);
					missed();
				}
			}

			@Override
			public void missed() {
				listener.accept(Forgotten.everything());
			}

		});
	}

	/**
	 * Run a command, and give nothing if it fails or takes too long. What it does later
	 * on is of no interest.
	 */
	private <R> Mono<R> run(Callable<R> command) {
		return inTime(onThreads(command));
	}

	private <R> Mono<R> onThreads(Callable<R> command) {
		return Mono.fromCallable(command).subscribeOn(this.threads).onErrorResume(this::failed);
	}

	/**
	 * Errors of the JVM end the thread they happen on without a word.
	 */
	private <R> Mono<R> inTime(Mono<R> work) {
		return work
			.timeout(this.shared.timeout(), Mono.defer(
					() -> failed(new TimeoutException("No answer within " + this.shared.timeout().toMillis() + " ms"))))
			.doOnNext((result) -> this.circuit.worked());
	}

	/**
	 * Who took too long is interrupted, which is not what has failed.
	 */
	private <R> Mono<R> failed(Throwable failure) {
		if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof InterruptedException)) {
			this.circuit.failed(failure);
		}
		return Mono.empty();
	}

	void close() {
		this.threads.dispose();
	}

	private record LookUp(CacheKey key, long generation) {

	}

	@FunctionalInterface
	private interface Command {

		void run() throws IOException;

	}

}
