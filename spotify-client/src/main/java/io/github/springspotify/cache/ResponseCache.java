package io.github.springspotify.cache;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

	private final ApiPath paths;

	private final Clock clock;

	private final EntryStore store;

	private final @Nullable SecondLevel second;

	private final Generations generations = new Generations();

	private final Counts counts = new Counts();

	private final Set<CacheKey> refreshing = ConcurrentHashMap.newKeySet();

	/**
	 * Create a cache.
	 * @param second what instances share, if they do
	 */
	ResponseCache(CacheSettings settings, URI baseUrl, Clock clock, @Nullable SecondLevel second) {
		this.settings = settings;
		this.policy = new CachePolicy(settings);
		this.paths = new ApiPath(baseUrl);
		this.clock = clock;
		this.store = new CaffeineEntryStore(settings, clock, this.counts.evicted::increment);
		this.second = second;
		if (second != null) {
			second.listen(this::forgetHere);
		}
	}

	long now() {
		return this.clock.millis();
	}

	Counts counts() {
		return this.counts;
	}

	long maxEntrySize() {
		return this.settings.maxEntrySize();
	}

	/**
	 * Return the second level, if there is one.
	 */
	@Nullable SecondLevel second() {
		return this.second;
	}

	/**
	 * Drop an answer, and what the second level has of it.
	 */
	void drop(CacheKey key, HttpHeaders request, SharedAnswer shared) {
		this.store.remove(key, request);
		if (this.second != null) {
			this.second.remove(shared);
		}
	}

	/**
	 * Keep what the second level has given.
	 * @param generation what was forgotten before it was asked
	 */
	void adopt(CacheKey key, Entry entry, HttpHeaders request, long generation) {
		put(key, entry, request, generation);
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
	 * Return what a read would be given if it looked again, or {@code null} if it would
	 * have to ask.
	 */
	@Nullable Entry findFresh(Fetch fetch) {
		Entry entry = find(fetch.key(), fetch.request());
		boolean fresh = entry != null
				&& CachePolicy.use(entry.lifetime(), fetch.directives(), now()) == CachePolicy.Use.FRESH;
		if (fresh) {
			this.counts.hits.increment();
		}
		return fresh ? entry : null;
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
	 * @param mayBeEmpty whether an answer without a body is no failure
	 */
	void keep(Fetch fetch, ResponseEntity<?> response, boolean mayBeEmpty) {
		Entry entry = entryOf(fetch, response, mayBeEmpty);
		if (entry != null) {
			keep(fetch, entry, fetch.body());
		}
		else {
			drop(fetch.key(), fetch.request(), fetch.shared());
		}
		this.counts.misses.increment();
	}

	private @Nullable Entry entryOf(Fetch fetch, ResponseEntity<?> response, boolean mayBeEmpty) {
		int status = response.getStatusCode().value();
		boolean complete = response.getBody() != null || (status == 204 && mayBeEmpty);
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
			drop(fetch.key(), fetch.request(), fetch.shared());
			return null;
		}
		this.counts.revalidated.increment();
		HttpHeaders headers = before.confirmedBy(confirmation);
		Lifetime lifetime = lifetime(fetch, before.status(), headers);
		Entry entry = before.with(headers, (lifetime != null) ? lifetime : before.lifetime());
		if (lifetime != null) {
			keep(fetch, entry, bodyOf(before, fetch.shared().stored()));
		}
		else {
			drop(fetch.key(), fetch.request(), fetch.shared());
		}
		return entry;
	}

	/**
	 * What was confirmed is decoded; its body is known if the second level has it.
	 */
	private static byte @Nullable [] bodyOf(Entry confirmed, @Nullable StoredAnswer stored) {
		String tag = confirmed.headers().getETag();
		return (stored != null && tag != null && tag.equals(stored.entry().headers().getETag())) ? stored.body() : null;
	}

	private void keep(Fetch fetch, Entry entry, byte @Nullable [] body) {
		put(fetch.key(), entry, fetch.request(), fetch.generation());
		if (this.second != null && body != null) {
			this.second.keep(fetch.shared(), entry, body);
		}
	}

	/**
	 * Looks twice: what is forgotten in between is not seen by whoever forgets.
	 */
	private void put(CacheKey key, Entry entry, HttpHeaders request, long generation) {
		if (generation(key) == generation) {
			this.store.put(key, entry, request);
			if (generation(key) != generation) {
				this.store.remove(key, request);
			}
		}
	}

	private String pathOf(Fetch fetch) {
		return this.paths.of(Objects.requireNonNull(fetch.url()));
	}

	/**
	 * Forget what a write has changed, or may have changed.
	 * @param response fields of the answer
	 */
	void written(@Nullable String principal, URI url, HttpHeaders response) {
		forget(Forgotten.by(new Written(principal, this.paths.of(url))));
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
				forget(Forgotten.by(new Written(principal, this.paths.of(other))));
			}
		}
		catch (IllegalArgumentException ex) {
			return;
		}
	}

	private void forget(Forgotten forgotten) {
		if (this.second != null) {
			this.second.forget(forgotten);
		}
		forgetHere(forgotten);
	}

	private void forgetHere(Forgotten forgotten) {
		if (forgotten.isOfSeveral()) {
			this.generations.nextOfAll();
		}
		else {
			this.generations.next(forgotten.principal());
		}
		this.store.removeIf(forgotten::concerns);
	}

	@Override
	public void clear() {
		forget(Forgotten.everything());
	}

	@Override
	public void clear(SpotifyIdentity identity) {
		forget(Forgotten.of(identity.isApplication() ? null : identity.principal()));
	}

	@Override
	public void clear(SpotifyUri uri) {
		clear("/" + uri.type() + "s/" + uri.id());
	}

	@Override
	public void clear(String path) {
		forget(Forgotten.at(path));
	}

	@Override
	public CacheStats stats() {
		return this.counts.with(this.store.size(), this.store.weight());
	}

}
