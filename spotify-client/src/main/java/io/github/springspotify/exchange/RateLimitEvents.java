package io.github.springspotify.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.springspotify.ratelimit.SpotifyRateLimitEvent;
import io.github.springspotify.ratelimit.SpotifyRateLimitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;

/**
 * Tells the listeners what happens, on a thread that no call waits for.
 */
final class RateLimitEvents {

	private static final Logger logger = LoggerFactory.getLogger(RateLimitEvents.class);

	private final List<SpotifyRateLimitListener> listeners = new CopyOnWriteArrayList<>();

	private final Scheduler scheduler;

	RateLimitEvents(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	void add(SpotifyRateLimitListener listener) {
		this.listeners.add(listener);
	}

	void publish(SpotifyRateLimitEvent event) {
		for (SpotifyRateLimitListener listener : this.listeners) {
			this.scheduler.schedule(() -> tell(listener, event));
		}
	}

	private static void tell(SpotifyRateLimitListener listener, SpotifyRateLimitEvent event) {
		try {
			listener.onRateLimitEvent(event);
		}
		catch (RuntimeException ex) {
			logger.warn("A listener failed on {}", event, ex);
		}
	}

}
