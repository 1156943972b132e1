package io.github.springspotify.token;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listeners what happens.
 */
final class TokenEvents {

	private static final Logger logger = LoggerFactory.getLogger(TokenEvents.class);

	private final List<SpotifyTokenListener> listeners;

	private final ReauthorizationNotices notices;

	private final Clock clock;

	TokenEvents(List<SpotifyTokenListener> listeners, List<Duration> notices, Clock clock) {
		this.listeners = List.copyOf(listeners);
		this.notices = new ReauthorizationNotices(notices);
		this.clock = clock;
	}

	/**
	 * A token was read, which is when its age is noticed.
	 */
	void loaded(SpotifyIdentity user, StoredToken token) {
		Duration notice = this.listeners.isEmpty() ? null : due(user, token);
		if (notice != null) {
			publish(new SpotifyReauthorizationDueEvent(user.principal(), token.metadata(), notice));
		}
	}

	private @Nullable Duration due(SpotifyIdentity user, StoredToken token) {
		return (token.refreshToken() != null) ? this.notices.reached(UserKey.of(user), token, this.clock.instant())
				: null;
	}

	void publish(SpotifyTokenEvent event) {
		if (event instanceof SpotifyAuthorizedEvent authorized) {
			logger.info("User '{}' has authorised this application until {}, with scopes {}", authorized.principal(),
					authorized.token().reauthorizeBefore(), new TreeSet<>(authorized.token().scopes()));
		}
		for (SpotifyTokenListener listener : this.listeners) {
			try {
				listener.onTokenEvent(event);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener failed on {} of user '{}'", event.getClass().getSimpleName(), event.principal(),
						ex);
			}
		}
	}

}
