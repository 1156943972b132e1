package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A playlist, which can change. Every change makes a new version with an id of its own.
 */
final class Playlist {

	private final String id;

	private final String ownerId;

	private final String ownerName;

	private final Set<String> snapshots = new HashSet<>();

	private volatile Version version;

	private volatile boolean hidden;

	Playlist(String id, String ownerId, String ownerName, PlaylistDetails details, List<PlaylistEntry> entries) {
		this.id = id;
		this.ownerId = ownerId;
		this.ownerName = ownerName;
		this.version = new Version(details, List.copyOf(entries), snapshot(id, 0));
		this.snapshots.add(this.version.snapshotId());
	}

	String id() {
		return this.id;
	}

	String uri() {
		return "spotify:playlist:" + this.id;
	}

	String ownerId() {
		return this.ownerId;
	}

	String ownerName() {
		return this.ownerName;
	}

	boolean isOwnedBy(@Nullable String userId) {
		return this.ownerId.equals(userId);
	}

	/**
	 * Return whether a user may change what is on the playlist.
	 * @param userId the user, or {@code null} for the application alone
	 * @return whether the user is the owner or a collaborator
	 */
	boolean isEditableBy(@Nullable String userId) {
		return userId != null && (isOwnedBy(userId) || details().collaborative());
	}

	void hide() {
		this.hidden = true;
	}

	boolean isHidden() {
		return this.hidden;
	}

	boolean isVisibleTo(@Nullable String userId) {
		return !this.hidden && (details().isPublic() || isEditableBy(userId));
	}

	/**
	 * Return everything that can change, as it was at one moment.
	 * @return the newest version
	 */
	Version version() {
		return this.version;
	}

	PlaylistDetails details() {
		return this.version.details();
	}

	String name() {
		return details().name();
	}

	boolean contains(Predicate<Track> predicate) {
		return this.version.entries()
			.stream()
			.anyMatch((entry) -> entry.item() instanceof Track track && predicate.test(track));
	}

	synchronized void requireKnown(@Nullable String snapshotId) {
		if (snapshotId != null && !this.snapshots.contains(snapshotId)) {
			throw ApiException.badRequest("Invalid snapshot id");
		}
	}

	/**
	 * Change what the playlist says about itself.
	 * @param change changes the details
	 */
	synchronized void change(UnaryOperator<PlaylistDetails> change) {
		next(new Version(change.apply(details()), this.version.entries(), nextSnapshot()));
	}

	/**
	 * Change what is on the playlist.
	 * @param change changes a list that may be modified
	 * @return the id of the new version
	 */
	synchronized String edit(UnaryOperator<List<PlaylistEntry>> change) {
		List<PlaylistEntry> entries = change.apply(new ArrayList<>(this.version.entries()));
		return next(new Version(details(), List.copyOf(entries), nextSnapshot()));
	}

	/**
	 * Make a new version without another difference, as when the cover changes.
	 */
	synchronized void touch() {
		change(UnaryOperator.identity());
	}

	private String next(Version next) {
		this.version = next;
		this.snapshots.add(next.snapshotId());
		return next.snapshotId();
	}

	private String nextSnapshot() {
		return snapshot(this.id, this.snapshots.size());
	}

	private static String snapshot(String id, int number) {
		return "AAAA" + Base62Ids.of("snapshot:" + id + ((number > 0) ? ":" + number : ""));
	}

	/**
	 * A state of the playlist.
	 *
	 * @param details what it says about itself
	 * @param entries what is on it
	 * @param snapshotId the id of this version
	 */
	record Version(PlaylistDetails details, List<PlaylistEntry> entries, String snapshotId) {

	}

}
