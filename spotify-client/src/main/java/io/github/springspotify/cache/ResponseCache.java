package io.github.springspotify.cache;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The answers that are kept, and what happens to them.
 */
final class ResponseCache implements SpotifyCache {

	private final CacheSettings settings;

	private final CachePolicy policy;

	private final URI baseUrl;

	private final Clock clock;

	private final EntryStore store;

	private final Generations generations = new Generations();

	private final Counts counts = new Counts();

	private final Set<CacheKey> refreshing = ConcurrentHashMap.newKeySet();

	ResponseCache(CacheSettings settings, URI baseUrl, Clock clock) {
		this.settings = settings;
		this.policy = new CachePolicy(settings);
		this.baseUrl = baseUrl;
		this.clock = clock;
		this.store = new CaffeineEntryStore(settings, clock, this.counts.evicted::increment);
	}

	long now() {
		return this.clock.millis();
	}

	Counts counts() {
		return this.counts;
	}

	void drop(CacheKey key, HttpHeaders request) {
		this.store.remove(key, request);
	}

	/**
	 * Return whether the caller is the first to refresh an answer.
	 */
	boolean beginRefresh(CacheKey key) {
		return this.refreshing.add(key);
	}

	void endRefresh(CacheKey key) {
		this.refreshing.remove(key);
	}

	long generation(CacheKey key) {
		return this.generations.of(key.partition());
	}

	@Nullable Entry find(CacheKey key, HttpHeaders request) {
		return this.store.find(key, request);
	}

	/**
	 * Return how long an answer that was just received may be used, or {@code null} if it
	 * may not be kept.
	 */
	@Nullable Lifetime lifetime(Fetch fetch, int status, HttpHeaders headers) {
		Answer answer = new Answer(status, headers, fetch.requestedAt(), now());
		return this.policy.lifetime(fetch.directives(), answer, ResourceGroup.of(pathOf(fetch)));
	}

	/**
	 * Keep what was sent, if it may be kept. What was kept before is not valid any more
	 * in either case.
	 */
	void keep(Fetch fetch, ResponseEntity<?> response) {
		Entry entry = entryOf(fetch, response);
		if (entry != null) {
			put(fetch, entry);
		}
		else {
			this.store.remove(fetch.key(), fetch.request());
		}
		this.counts.misses.increment();
	}

	private @Nullable Entry entryOf(Fetch fetch, ResponseEntity<?> response) {
		int status = response.getStatusCode().value();
		boolean complete = response.getBody() != null || status == 204;
		Lifetime lifetime = fetch.lifetime();
		Vary vary = Vary.of(response.getHeaders(), fetch.request());
		return (lifetime != null && vary != null && complete && fetch.size() <= this.settings.maxEntrySize())
				? new Entry(vary, status, Entry.kept(response.getHeaders()), response.getBody(), pathOf(fetch),
						fetch.size(), lifetime)
				: null;
	}

	/**
	 * Bring an answer that Spotify has confirmed up to date (RFC 9111 §4.3.4).
	 * @return the answer, or {@code null} if another one than that was confirmed
	 */
	@Nullable Entry confirm(Fetch fetch, HttpHeaders confirmation) {
		Entry before = Objects.requireNonNull(fetch.confirming());
		String tag = confirmation.getETag();
		if (tag != null && !tag.equals(before.headers().getETag())) {
			this.store.remove(fetch.key(), fetch.request());
			return null;
		}
		this.counts.revalidated.increment();
		HttpHeaders headers = before.confirmedBy(confirmation);
		Lifetime lifetime = lifetime(fetch, before.status(), headers);
		Entry entry = before.with(headers, (lifetime != null) ? lifetime : before.lifetime());
		if (lifetime != null) {
			put(fetch, entry);
		}
		else {
			this.store.remove(fetch.key(), fetch.request());
		}
		return entry;
	}

	/**
	 * Looks twice: what is forgotten in between is not seen by whoever forgets.
	 */
	private void put(Fetch fetch, Entry entry) {
		if (generation(fetch.key()) == fetch.generation()) {
			this.store.put(fetch.key(), entry, fetch.request());
			if (generation(fetch.key()) != fetch.generation()) {
				this.store.remove(fetch.key(), fetch.request());
			}
		}
	}

	private String pathOf(Fetch fetch) {
		return pathOf(Objects.requireNonNull(fetch.url()));
	}

	private String pathOf(URI url) {
		String path = url.getRawPath();
		String base = this.baseUrl.getRawPath();
		return path.startsWith(base) ? path.substring(base.length()) : path;
	}

	/**
	 * Forget what a write has changed, or may have changed.
	 * @param response fields of the answer
	 */
	void written(@Nullable String principal, URI url, HttpHeaders response) {
		forget(new Written(principal, pathOf(url)));
		forgetNamed(principal, url, response.getFirst(HttpHeaders.LOCATION));
		forgetNamed(principal, url, response.getFirst(HttpHeaders.CONTENT_LOCATION));
	}

	/**
	 * RFC 9111 §4.4: only where the origin is the same.
	 */
	private void forgetNamed(@Nullable String principal, URI url, @Nullable String location) {
		if (location == null) {
			return;
		}
		try {
			URI other = url.resolve(location);
			if (Objects.equals(url.getRawAuthority(), other.getRawAuthority())
					&& Objects.equals(url.getScheme(), other.getScheme()) && other.getRawPath() != null) {
				forget(new Written(principal, pathOf(other)));
			}
		}
		catch (IllegalArgumentException ex) {
			return;
		}
	}

	private void forget(Written written) {
		if (written.playlist() != null) {
			this.generations.nextOfAll();
		}
		else {
			this.generations.next(written.principal());
		}
		this.store.removeIf(written::changed);
	}

	@Override
	public void clear() {
		this.generations.nextOfAll();
		this.store.clear();
	}

	@Override
	public void clear(SpotifyIdentity identity) {
		String principal = identity.isApplication() ? null : identity.principal();
		this.generations.next(principal);
		this.store.removeIf((key, entry) -> key.partition().isOf(principal));
	}

	@Override
	public void clear(SpotifyUri uri) {
		clear("/" + uri.type() + "s/" + uri.id());
	}

	@Override
	public void clear(String path) {
		clearAll((key, entry) -> Written.isAtOrBelow(entry.path(), path));
	}

	private void clearAll(BiPredicate<CacheKey, Entry> test) {
		this.generations.nextOfAll();
		this.store.removeIf(test);
	}

	@Override
	public CacheStats stats() {
		return this.counts.with(this.store.size());
	}

}
