package io.github.springspotify.test;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Consent pages that were shown and not yet answered, each good for one answer.
 */
final class PendingConsents {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private static final int CAPACITY = 1000;

	private final Map<String, AuthorizationRequest> requests = new LinkedHashMap<>();

	private final RandomTokens random = new RandomTokens();

	private final Clock clock;

	PendingConsents(Clock clock) {
		this.clock = clock;
	}

	synchronized String add(AuthorizationRequest request) {
		if (this.requests.size() >= CAPACITY) {
			this.requests.remove(this.requests.keySet().iterator().next());
		}
		String id = this.random.next("");
		this.requests.put(id, request);
		return id;
	}

	synchronized @Nullable AuthorizationRequest take(@Nullable String id) {
		AuthorizationRequest request = (id != null) ? this.requests.remove(id) : null;
		boolean current = request != null && this.clock.instant().isBefore(request.receivedAt().plus(LIFETIME));
		return current ? request : null;
	}

}
