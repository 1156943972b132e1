package io.github.springspotify.test;

import java.util.List;

/**
 * An invented playlist.
 *
 * @param id the id
 * @param name the name
 * @param ownerId the user id of the owner
 * @param ownerName the name of the owner
 * @param isPublic whether it is on the owner's profile
 * @param collaborative whether others may change it
 * @param description the description, possibly empty
 * @param tracks its tracks, possibly none
 */
record Playlist(String id, String name, String ownerId, String ownerName, boolean isPublic, boolean collaborative,
		String description, List<Track> tracks) {

	String uri() {
		return "spotify:playlist:" + this.id;
	}

	boolean isOwnedBy(String userId) {
		return this.ownerId.equals(userId);
	}

}
