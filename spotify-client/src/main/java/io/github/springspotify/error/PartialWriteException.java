package io.github.springspotify.error;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list was too long for one call and was spread over several, of which one failed after
 * others had taken effect. The cause is the failure.
 *
 * <p>
 * Send what is left, {@link #getFailed()} and {@link #getNotSent()}: where the items of a
 * playlist were being replaced, by adding it; where items were being inserted, at the
 * position after those that took effect.
 *
 * @since 0.1.0
 */
public class PartialWriteException extends SpotifyException {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final List<String> applied;

	@SuppressWarnings("serial")
	private final List<String> failed;

	@SuppressWarnings("serial")
	private final List<String> notSent;

	private final @Nullable String snapshotId;

	/**
	 * Create an exception.
	 * @param call the call that failed, such as {@code PUT /me/library}
	 * @param applied what took effect
	 * @param failed what was in the call that failed
	 * @param notSent what was not sent
	 * @param snapshotId version of the playlist after what took effect, if it is one
	 * @param cause the failure
	 */
	public PartialWriteException(String call, List<String> applied, List<String> failed, List<String> notSent,
			@Nullable String snapshotId, Throwable cause) {
		super(call + " took effect for " + applied.size() + " items, failed for the next " + failed.size()
				+ ", and was not sent for the " + notSent.size()
				+ " after them. Send those that are left by themselves, not the whole list again: "
				+ cause.getMessage(), cause);
		this.applied = List.copyOf(applied);
		this.failed = List.copyOf(failed);
		this.notSent = List.copyOf(notSent);
		this.snapshotId = snapshotId;
	}

	/**
	 * Return the ids or URIs that took effect, in the order in which they were given.
	 * @return the ids or URIs
	 */
	public List<String> getApplied() {
		return this.applied;
	}

	/**
	 * Return the ids or URIs of the call that failed. A call that ended without an answer
	 * may have taken effect; the message says so.
	 * @return the ids or URIs
	 */
	public List<String> getFailed() {
		return this.failed;
	}

	/**
	 * Return the ids or URIs that were not sent because a call before had failed.
	 * @return the ids or URIs
	 */
	public List<String> getNotSent() {
		return this.notSent;
	}

	/**
	 * Return the version of the playlist after what took effect.
	 * @return the version, or {@code null} if no playlist was changed
	 */
	public @Nullable String getSnapshotId() {
		return this.snapshotId;
	}

}
