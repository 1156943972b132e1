package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what a playlist is like: by default an empty public one of {@code aurora}.
 *
 * @since 0.1.0
 */
public final class PlaylistSpec {

	private final List<String> tracks = new ArrayList<>();

	private PlaylistDetails details;

	private String owner = "aurora";

	PlaylistSpec(String name) {
		this.details = new PlaylistDetails(name, "", true, false);
	}

	/**
	 * Set the owner, who has it in the library.
	 * @param userId a user of the stand-in
	 * @return this
	 */
	public PlaylistSpec owner(String userId) {
		this.owner = userId;
		return this;
	}

	/**
	 * Set the description.
	 * @param description the description
	 * @return this
	 */
	public PlaylistSpec description(String description) {
		this.details = new PlaylistDetails(this.details.name(), description, this.details.isPublic(),
				this.details.collaborative());
		return this;
	}

	/**
	 * Make it private.
	 * @return this
	 */
	public PlaylistSpec secret() {
		return visible(false);
	}

	/**
	 * Make it one that others can change, which is private, too.
	 * @return this
	 */
	public PlaylistSpec collaborative() {
		return visible(true);
	}

	private PlaylistSpec visible(boolean collaborative) {
		this.details = new PlaylistDetails(this.details.name(), this.details.description(), false, collaborative);
		return this;
	}

	/**
	 * Add tracks.
	 * @param tracks tracks, or albums and playlists of which all tracks are added
	 * @return this
	 */
	public PlaylistSpec tracks(MockItem... tracks) {
		for (MockItem item : tracks) {
			List<MockItem> all = item.tracks().isEmpty() ? List.of(item) : item.tracks();
			all.forEach((track) -> this.tracks.add(track.uri()));
		}
		return this;
	}

	String owner() {
		return this.owner;
	}

	PlaylistDetails details() {
		return this.details;
	}

	List<String> tracks() {
		return this.tracks;
	}

}
