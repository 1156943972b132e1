package io.github.springspotify.autoconfigure;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.SpotifyTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * What has become of requests for tokens and of work of the token store, for those who
 * operate the application. Holds counts and times, and nothing of any token.
 *
 * @since 0.1.0
 */
public final class SpotifyTokenActivity {

	private final Clock clock;

	private final Map<Object, LongAdder> counts = new ConcurrentHashMap<>();

	private volatile @Nullable Instant lastSuccess;

	private volatile @Nullable Failure lastFailure;

	private volatile @Nullable SpotifyTokenStore store;

	SpotifyTokenActivity(Clock clock) {
		this.clock = clock;
	}

	SpotifyTokenEndpoint watch(SpotifyTokenEndpoint endpoint) {
		return new WatchedTokenEndpoint(endpoint, this);
	}

	SpotifyTokenStore watch(SpotifyTokenStore store) {
		this.store = store;
		return new WatchedTokenStore(store, this);
	}

	void succeeded(Grant grant) {
		this.lastSuccess = this.clock.instant();
		count(grant, Result.OK);
	}

	void failed(Grant grant, Result result, Throwable failure) {
		this.lastFailure = new Failure(this.clock.instant(), failure.getClass().getSimpleName());
		count(grant, result);
	}

	private void count(Grant grant, Result result) {
		count(new Requests(grant, result)).increment();
	}

	void worked(StoreWork work, boolean failed) {
		count(new Work(work, failed)).increment();
	}

	private LongAdder count(Object what) {
		return this.counts.computeIfAbsent(what, (absent) -> new LongAdder());
	}

	/**
	 * Return how many requests for tokens there were.
	 * @param grant what was requested
	 * @param result how it ended
	 * @return the number since the application was started
	 */
	public long requests(Grant grant, Result result) {
		return count(new Requests(grant, result)).sum();
	}

	/**
	 * Return how often the token store has done something.
	 * @param work what it did
	 * @return the number since the application was started, failures not included
	 */
	public long storeWork(StoreWork work) {
		return count(new Work(work, false)).sum();
	}

	/**
	 * Return how often the token store has failed to do something.
	 * @param work what it was to do
	 * @return the number since the application was started
	 */
	public long storeFailures(StoreWork work) {
		return count(new Work(work, true)).sum();
	}

	/**
	 * Return when Spotify last gave a token.
	 * @return the time, or {@code null} if it has not done so yet
	 */
	public @Nullable Instant getLastSuccess() {
		return this.lastSuccess;
	}

	/**
	 * Return the last request for a token that failed.
	 * @return the failure, or {@code null} if there was none
	 */
	public @Nullable Failure getLastFailure() {
		return this.lastFailure;
	}

	/**
	 * Return the store of users' tokens.
	 * @return the store, or {@code null} if the application uses none of ours
	 */
	public @Nullable SpotifyTokenStore getStore() {
		return this.store;
	}

	/**
	 * What a token is requested for.
	 */
	public enum Grant {

		/**
		 * The application itself.
		 */
		CLIENT_CREDENTIALS,

		/**
		 * A user who has just authorised the application.
		 */
		AUTHORIZATION_CODE,

		/**
		 * A user whose access token has expired.
		 */
		REFRESH_TOKEN

	}

	/**
	 * How a request for a token ended.
	 */
	public enum Result {

		/**
		 * With a token.
		 */
		OK,

		/**
		 * With a failure that may pass. Refresh tokens are kept.
		 */
		TRANSIENT,

		/**
		 * With a refusal of the code, the refresh token or the application's credentials.
		 */
		TERMINAL

	}

	/**
	 * What a token store does.
	 */
	public enum StoreWork {

		/**
		 * Load the token of a user.
		 */
		LOAD,

		/**
		 * Save it.
		 */
		SAVE,

		/**
		 * Forget it.
		 */
		REMOVE

	}

	/**
	 * A request for a token that failed.
	 *
	 * @param time when it failed
	 * @param reason simple name of the exception
	 */
	public record Failure(Instant time, String reason) {
	}

	private record Requests(Grant grant, Result result) {
	}

	private record Work(StoreWork work, boolean failed) {
	}

}
