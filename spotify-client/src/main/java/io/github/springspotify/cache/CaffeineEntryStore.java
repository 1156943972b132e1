package io.github.springspotify.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Keeps answers in memory. Each weighs at least as much as there is room for on average
 * when the largest number of them is kept, so that one bound keeps both. What is looked
 * up in vain and the oldest of too many variants of one answer go first.
 */
final class CaffeineEntryStore implements EntryStore {

	private static final int MAX_VARIANTS = 8;

	private final Cache<CacheKey, List<Entry>> entries;

	CaffeineEntryStore(CacheSettings settings, Clock clock, Runnable onEviction) {
		long least = Math.max(1, settings.maxSize() / settings.maxEntries());
		this.entries = Caffeine.newBuilder()
			.maximumWeight(settings.maxSize())
			.<CacheKey, List<Entry>>weigher((key, variants) -> weigh(variants, least))
			.expireAfter(Expiry.<CacheKey, List<Entry>>writing(
					(key, variants) -> settings.retention().minusMillis(ageOf(variants.get(0), clock))))
			.ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
			.executor(Runnable::run)
			.evictionListener((key, variants, cause) -> {
				if (cause == RemovalCause.SIZE) {
					onEviction.run();
				}
			})
			.build();
	}

	/**
	 * What comes from a second level may have been received a while ago.
	 */
	private static long ageOf(Entry newest, Clock clock) {
		return Math.max(0, clock.millis() - newest.lifetime().receivedAt());
	}

	private static int weigh(List<Entry> variants, long least) {
		long weight = variants.stream().mapToLong((entry) -> Math.max(least, entry.weight())).sum();
		return (int) Math.min(weight, Integer.MAX_VALUE);
	}

	@Override
	public @Nullable Entry find(CacheKey key, HttpHeaders request) {
		List<Entry> variants = this.entries.getIfPresent(key);
		if (variants != null) {
			for (Entry entry : variants) {
				if (entry.vary().isSelectedBy(request)) {
					return entry;
				}
			}
		}
		return null;
	}

	@Override
	public void put(CacheKey key, Entry entry, HttpHeaders request) {
		this.entries.asMap().compute(key, (same, before) -> {
			List<Entry> variants = new ArrayList<>();
			variants.add(entry);
			if (before != null) {
				before.stream().filter((other) -> !other.vary().isSelectedBy(request)).forEach(variants::add);
			}
			return List.copyOf(variants.subList(0, Math.min(variants.size(), MAX_VARIANTS)));
		});
	}

	@Override
	public void remove(CacheKey key, HttpHeaders request) {
		keep(key, (entry) -> !entry.vary().isSelectedBy(request));
	}

	@Override
	public void removeIf(BiPredicate<CacheKey, Entry> test) {
		for (Map.Entry<CacheKey, List<Entry>> cached : this.entries.asMap().entrySet()) {
			CacheKey key = cached.getKey();
			if (cached.getValue().stream().anyMatch((entry) -> test.test(key, entry))) {
				keep(key, (entry) -> !test.test(key, entry));
			}
		}
	}

	private void keep(CacheKey key, Predicate<Entry> test) {
		this.entries.asMap().computeIfPresent(key, (same, variants) -> {
			List<Entry> kept = variants.stream().filter(test).toList();
			return kept.isEmpty() ? null : kept;
		});
	}

	@Override
	public void clear() {
		this.entries.invalidateAll();
	}

	@Override
	public long size() {
		this.entries.cleanUp();
		return this.entries.estimatedSize();
	}

	@Override
	public long weight() {
		return this.entries.policy().eviction().map((eviction) -> eviction.weightedSize().orElse(0)).orElse(0L);
	}

}
