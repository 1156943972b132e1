package io.github.springspotify.exchange;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.error.ErrorResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client id may call, as it was told or as it was learnt from Spotify's refusals.
 * Endpoints were closed at two dates, and a client id can have lost those of the first
 * only, so a refusal says nothing about endpoints that were closed later. Limits became
 * smaller for yet other client ids and are learnt apart.
 *
 * @since 0.1.0
 */
public final class QuotaKnowledge {

	private static final Logger logger = LoggerFactory.getLogger(QuotaKnowledge.class);

	private static final String NOTHING = "";

	private static final String EVERYTHING = "9999-12-31";

	private final QuotaMode mode;

	/**
	 * Endpoints that were closed at or before this date are closed to this client id.
	 */
	private final AtomicReference<String> closedUpTo;

	private final AtomicBoolean smallLimits;

	/**
	 * Create what is known at the beginning.
	 * @param mode the mode that was configured
	 */
	public QuotaKnowledge(QuotaMode mode) {
		this.mode = mode;
		this.closedUpTo = new AtomicReference<>((mode == QuotaMode.DEVELOPMENT) ? EVERYTHING : NOTHING);
		this.smallLimits = new AtomicBoolean(mode == QuotaMode.DEVELOPMENT);
	}

	/**
	 * Return whether an endpoint is known to be closed.
	 * @param endpoint the endpoint
	 * @return whether a call could only be refused
	 */
	public boolean isClosed(Endpoint endpoint) {
		String since = endpoint.closedSince();
		return since != null && since.compareTo(this.closedUpTo.get()) <= 0;
	}

	/**
	 * Return the largest page of an endpoint, as far as it is known.
	 * @param endpoint the endpoint
	 * @return the number of items, 0 where there are no pages
	 */
	public int maxLimit(Endpoint endpoint) {
		return this.smallLimits.get() ? endpoint.restrictedMaxLimit() : endpoint.maxLimit();
	}

	/**
	 * Return whether a refusal means that the endpoint is closed to this client id, and
	 * remember it. A playlist can be closed to a user for reasons of its own, so nothing
	 * is remembered from calls to one.
	 */
	boolean learnClosed(ErrorResponse refusal, @Nullable Endpoint endpoint) {
		if (endpoint == null || endpoint.closedSince() == null || this.mode == QuotaMode.EXTENDED
				|| !meansClosed(refusal, endpoint)) {
			return false;
		}
		String since = endpoint.closedSince();
		if (!endpoint.path().startsWith("/playlists/")) {
			String before = this.closedUpTo.getAndUpdate((known) -> (since.compareTo(known) > 0) ? since : known);
			if (before.compareTo(since) < 0) {
				logger.info("{} is closed to this client id, so it seems to be in development mode. What Spotify "
						+ "closed until {} is not called any more. Set 'spotify.quota-mode' to 'development' to "
						+ "save the attempt, or to 'extended' if this is wrong.", endpoint, since);
			}
		}
		return true;
	}

	/**
	 * A missing resource is answered with 404 too, so that status counts only where the
	 * path names none.
	 */
	private static boolean meansClosed(ErrorResponse refusal, Endpoint endpoint) {
		return switch (refusal.status()) {
			case 403 -> refusal.reason() == null
					&& (refusal.detail() == null || refusal.detail().strip().equalsIgnoreCase("Forbidden"));
			case 404 -> !endpoint.path().contains("{");
			default -> false;
		};
	}

	/**
	 * Remember that a page was refused because it was larger than development mode
	 * allows.
	 */
	void learnLimit(ErrorResponse refusal, @Nullable Endpoint endpoint) {
		if (endpoint != null && this.mode == QuotaMode.AUTO && endpoint.restrictedMaxLimit() < endpoint.maxLimit()
				&& refusal.status() == 400 && "Invalid limit".equalsIgnoreCase(refusal.detail())
				&& this.smallLimits.compareAndSet(false, true)) {
			logger.info("{} refused a page of more than {} items, so this client id seems to be in development mode. "
					+ "Its smaller limits apply from now on. Set 'spotify.quota-mode' to 'development' to save the "
					+ "attempt.", endpoint, endpoint.restrictedMaxLimit());
		}
	}

}
