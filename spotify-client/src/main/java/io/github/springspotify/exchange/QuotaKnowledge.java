package io.github.springspotify.exchange;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern LIMIT = Pattern.compile("&limit=(\\d{1,5})\\b");

	private static final String NOTHING = "";

	private static final String EVERYTHING = "9999-12-31";

	private final QuotaMode mode;

	/**
	 * Endpoints that were closed at or before this date are closed to this client id.
	 */
	private final AtomicReference<String> closedUpTo;

	/**
	 * Endpoints that were closed at or before this date have been open to this client id.
	 */
	private final AtomicReference<String> openUpTo = new AtomicReference<>(NOTHING);

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
	 * Forget what was learnt. For tests that let Spotify refuse calls and share a client
	 * with others.
	 */
	public void reset() {
		boolean development = this.mode == QuotaMode.DEVELOPMENT;
		this.closedUpTo.set(development ? EVERYTHING : NOTHING);
		this.openUpTo.set(NOTHING);
		this.smallLimits.set(development);
	}

	/**
	 * Return what is known by now.
	 * @return the state
	 */
	public QuotaState state() {
		String closed = this.closedUpTo.get();
		boolean small = this.smallLimits.get();
		boolean learnt = !closed.equals(NOTHING) || small;
		return new QuotaState(this.mode, learnt ? QuotaMode.DEVELOPMENT : this.mode,
				(closed.equals(NOTHING) || closed.equals(EVERYTHING)) ? null : closed, small);
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
	 * Remember that an endpoint answered, so that a later refusal has another reason.
	 */
	void learnOpen(@Nullable Endpoint endpoint) {
		if (endpoint != null && endpoint.closedSince() != null) {
			raise(this.openUpTo, endpoint.closedSince());
		}
	}

	/**
	 * Return whether a refusal means that the endpoint is closed to this client id, and
	 * remember it. A playlist can be closed to a user for reasons of its own, so nothing
	 * is remembered from calls to one, and an address can lead nowhere for other reasons,
	 * so nothing is remembered from a 404.
	 */
	boolean learnClosed(ErrorResponse refusal, @Nullable Endpoint endpoint) {
		String since = (endpoint != null) ? endpoint.closedSince() : null;
		if (endpoint == null || since == null || this.mode == QuotaMode.EXTENDED
				|| since.compareTo(this.openUpTo.get()) <= 0 || !meansClosed(refusal, endpoint)) {
			return false;
		}
		if (refusal.status() == 403 && !endpoint.path().startsWith("/playlists/") && raise(this.closedUpTo, since)) {
			logger.info("{} is closed to this client id, so it seems to be in development mode. What Spotify "
					+ "closed until {} is not called any more. Set 'spotify.quota-mode' to 'development' to "
					+ "save the attempt, or to 'extended' if this is wrong.", endpoint, since);
		}
		return true;
	}

	private static boolean raise(AtomicReference<String> known, String date) {
		return date.compareTo(known.getAndUpdate((before) -> (date.compareTo(before) > 0) ? date : before)) > 0;
	}

	private static boolean meansClosed(ErrorResponse refusal, Endpoint endpoint) {
		String detail = (refusal.detail() != null) ? refusal.detail().strip() : "";
		return switch (refusal.status()) {
			case 403 -> refusal.reason() == null && detail.equalsIgnoreCase("Forbidden");
			case 404 -> !endpoint.path().contains("{") && detail.equalsIgnoreCase("Service not found");
			default -> false;
		};
	}

	/**
	 * Remember that a page was refused because it was larger than development mode
	 * allows.
	 */
	void learnLimit(ErrorResponse refusal, @Nullable Endpoint endpoint, URI url) {
		if (endpoint != null && limitOf(url) > endpoint.restrictedMaxLimit() && this.mode == QuotaMode.AUTO
				&& endpoint.restrictedMaxLimit() < endpoint.maxLimit() && refusal.status() == 400
				&& "Invalid limit".equalsIgnoreCase(refusal.detail()) && this.smallLimits.compareAndSet(false, true)) {
			logger.info("{} refused a page of more than {} items, so this client id seems to be in development mode. "
					+ "Its smaller limits apply from now on. Set 'spotify.quota-mode' to 'development' to save the "
					+ "attempt.", endpoint, endpoint.restrictedMaxLimit());
		}
	}

	private static int limitOf(URI url) {
		Matcher matcher = LIMIT.matcher("&" + url.getRawQuery());
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

}
