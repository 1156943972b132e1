package io.github.springspotify.cache;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Decides what is kept, how long it is fresh, and whether it may be used. Knows neither
 * clock nor store.
 */
final class CachePolicy {

	/**
	 * Errors are exceptions to the caller and are not kept.
	 */
	private static final Set<Integer> KEPT = Set.of(200, 203, 204);

	private final CacheSettings settings;

	CachePolicy(CacheSettings settings) {
		this.settings = settings;
	}

	/**
	 * Return how long an answer may be used, or {@code null} if it must not be kept or
	 * could never be used (RFC 9111 §3).
	 * @param request directives of the request
	 */
	@Nullable Lifetime lifetime(Directives request, Answer answer, @Nullable ResourceGroup group) {
		HttpHeaders headers = answer.headers();
		Directives response = Directives.of(headers);
		if (!KEPT.contains(answer.status()) || request.has("no-store") || response.has("no-store")) {
			return null;
		}
		Long date = HttpDate.of(headers, HttpHeaders.DATE);
		long fresh = freshness(response, answer, (date != null) ? date : answer.receivedAt(), group);
		if (fresh <= 0 && !isConfirmable(headers)) {
			return null;
		}
		boolean noCache = response.has("no-cache");
		boolean mustRevalidate = noCache || response.has("must-revalidate");
		return new Lifetime(answer.receivedAt(), initialAge(answer, date), fresh, noCache, mustRevalidate,
				zeroIfMissing(response.millis("stale-while-revalidate")), ifError(response, group));
	}

	/**
	 * Return whether Spotify can be asked to confirm an answer (RFC 9110 §13.1).
	 */
	static boolean isConfirmable(HttpHeaders headers) {
		return headers.getETag() != null || headers.getFirst(HttpHeaders.LAST_MODIFIED) != null;
	}

	/**
	 * RFC 9111 §4.2.1. An {@code Expires} that is no date has passed (§5.3).
	 */
	private long freshness(Directives response, Answer answer, long date, @Nullable ResourceGroup group) {
		Long maxAge = response.millis("max-age");
		if (maxAge != null) {
			return maxAge;
		}
		if (answer.headers().containsHeader(HttpHeaders.EXPIRES)) {
			Long expires = HttpDate.of(answer.headers(), HttpHeaders.EXPIRES);
			return (expires != null) ? expires - date : 0;
		}
		Duration ttl = (group != null) ? this.settings.ttl().get(group) : null;
		if (ttl != null) {
			return ttl.toMillis();
		}
		Long modified = HttpDate.of(answer.headers(), HttpHeaders.LAST_MODIFIED);
		return (this.settings.heuristic() && modified != null) ? (date - modified) / 10 : 0;
	}

	/**
	 * RFC 9111 §4.2.3.
	 */
	private static long initialAge(Answer answer, @Nullable Long date) {
		long apparent = (date != null) ? Math.max(0, answer.receivedAt() - date) : 0;
		return Math.max(apparent, ageOf(answer.headers()) + answer.receivedAt() - answer.requestedAt());
	}

	/**
	 * Of several values the first counts, and one that is no number is ignored (RFC 9111
	 * §5.1).
	 */
	private static long ageOf(HttpHeaders headers) {
		List<String> fields = headers.get(HttpHeaders.AGE);
		return (fields != null) ? Directives.secondsOf(fields.get(0).split(",", 2)[0].strip()) * 1000 : 0;
	}

	/**
	 * What is playing changes too often for an old answer to be better than none.
	 */
	private long ifError(Directives response, @Nullable ResourceGroup group) {
		Long named = response.millis("stale-if-error");
		if (named != null) {
			return named;
		}
		return (group != ResourceGroup.PLAYER) ? this.settings.staleIfError().toMillis() : 0;
	}

	private static long zeroIfMissing(@Nullable Long millis) {
		return (millis != null) ? millis : 0;
	}

	/**
	 * Return whether an answer may be used now (RFC 9111 §4).
	 * @param request directives of the request
	 */
	static Use use(Lifetime lifetime, Directives request, long now) {
		if (lifetime.noCache() || request.has("no-cache")) {
			return Use.CONFIRM;
		}
		long age = lifetime.age(now);
		Long maxAge = request.millis("max-age");
		boolean young = maxAge == null || age <= maxAge;
		if (young && age + zeroIfMissing(request.millis("min-fresh")) < lifetime.fresh()) {
			return Use.FRESH;
		}
		if (lifetime.mustRevalidate() || !young || request.has("min-fresh")) {
			return Use.CONFIRM;
		}
		long staleness = age - lifetime.fresh();
		if (request.has("max-stale") && ("".equals(request.argument("max-stale"))
				|| staleness <= zeroIfMissing(request.millis("max-stale")))) {
			return Use.STALE;
		}
		boolean mayAsk = !request.has("only-if-cached");
		return (mayAsk && staleness < lifetime.whileRevalidate()) ? Use.WHILE_REVALIDATING : Use.CONFIRM;
	}

	/**
	 * Return whether an answer may be used now that it cannot be confirmed (RFC 9111
	 * §4.2.4, RFC 5861 §4).
	 * @param request directives of the request
	 */
	static boolean isUsableOnError(Lifetime lifetime, Directives request, long now) {
		if (lifetime.mustRevalidate() || request.has("no-cache")) {
			return false;
		}
		Long named = request.millis("stale-if-error");
		return lifetime.age(now) - lifetime.fresh() < ((named != null) ? named : lifetime.ifError());
	}

	/**
	 * What may be done with an answer that is kept.
	 */
	enum Use {

		/**
		 * Use it.
		 */
		FRESH,

		/**
		 * Use it, since the caller takes stale answers.
		 */
		STALE,

		/**
		 * Use it, and ask for a fresh one in the background.
		 */
		WHILE_REVALIDATING,

		/**
		 * Ask Spotify whether it is still right.
		 */
		CONFIRM

	}

}
