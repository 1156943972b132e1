package io.github.springspotify.cache;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * An answer that is kept, with its decoded value. Values are immutable, so each caller
 * can be given the same.
 *
 * @param vary what in the request it depends on
 * @param status its status
 * @param headers its fields
 * @param value its decoded body, or {@code null} if it has none
 * @param path path of its address, below the base address
 * @param size size of its body in bytes
 * @param lifetime how long it may be used
 */
record Entry(Vary vary, int status, HttpHeaders headers, @Nullable Object value, String path, long size,
		Lifetime lifetime) {

	/**
	 * What an entry takes beside its value, about.
	 */
	private static final int OVERHEAD = 1024;

	/**
	 * Fields that belong to a connection (RFC 9111 §3.1).
	 */
	private static final Set<String> NOT_KEPT = Set.of("connection", "keep-alive", "proxy-authenticate",
			"proxy-authentication-info", "proxy-authorization", "proxy-connection", "te", "transfer-encoding",
			"upgrade");

	/**
	 * Fields that describe the stored body rather than the answer that confirms it (RFC
	 * 9111 §3.2).
	 */
	private static final Set<String> NOT_UPDATED = Set.of("content-length", "content-encoding", "content-range");

	/**
	 * Fields that say when an answer was made, of which each has its own.
	 */
	private static final List<String> OF_THE_TIME = List.of(HttpHeaders.AGE, HttpHeaders.DATE);

	static HttpHeaders kept(HttpHeaders headers) {
		List<String> connection = headers.getConnection();
		HttpHeaders kept = new HttpHeaders();
		headers.forEach((name, values) -> {
			if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))
					&& connection.stream().noneMatch((option) -> option.equalsIgnoreCase(name))) {
				kept.addAll(name, values);
			}
		});
		return HttpHeaders.readOnlyHttpHeaders(kept);
	}

	/**
	 * Return the fields after the answer was confirmed (RFC 9111 §4.3.4).
	 */
	HttpHeaders confirmedBy(HttpHeaders confirmation) {
		HttpHeaders merged = new HttpHeaders();
		merged.putAll(this.headers);
		OF_THE_TIME.forEach(merged::remove);
		kept(confirmation).forEach((name, values) -> {
			if (!NOT_UPDATED.contains(name.toLowerCase(Locale.ROOT))) {
				merged.put(name, values);
			}
		});
		return HttpHeaders.readOnlyHttpHeaders(merged);
	}

	Entry with(HttpHeaders headers, Lifetime lifetime) {
		return new Entry(this.vary, this.status, headers, this.value, this.path, this.size, lifetime);
	}

	Entry with(@Nullable Object value) {
		return new Entry(this.vary, this.status, this.headers, value, this.path, this.size, this.lifetime);
	}

	long weight() {
		return this.size + OVERHEAD;
	}

}
