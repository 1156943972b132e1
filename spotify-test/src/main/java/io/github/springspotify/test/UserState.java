package io.github.springspotify.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A user with what belongs to that user and can change. Reads of collections are copies.
 */
final class UserState {

	private volatile MockUser user;

	private final Library library = new Library();

	private final Set<String> privateFollows = new HashSet<>();

	private final Map<String, Integer> heard = new HashMap<>();

	private final List<Artist> topArtists = new ArrayList<>();

	private final List<Track> topTracks = new ArrayList<>();

	private final Player player;

	UserState(MockUser user) {
		this.user = user;
		this.player = new Player(new Devices(Device.of(user)));
	}

	MockUser user() {
		return this.user;
	}

	/**
	 * Change the profile.
	 * @param changed the same user with another profile
	 */
	void change(MockUser changed) {
		this.user = changed;
	}

	void save(String uri, Instant at) {
		this.library.save(uri, at);
	}

	synchronized void remove(String uri) {
		this.privateFollows.remove(uri);
		this.library.remove(uri);
	}

	boolean hasSaved(String uri) {
		return this.library.contains(uri);
	}

	/**
	 * Follow a playlist.
	 * @param uri the Spotify URI
	 * @param onProfile whether others can see that
	 * @param at the time
	 */
	synchronized void follow(String uri, boolean onProfile, Instant at) {
		save(uri, at);
		if (onProfile) {
			this.privateFollows.remove(uri);
		}
		else {
			this.privateFollows.add(uri);
		}
	}

	synchronized boolean followsPrivately(String uri) {
		return this.privateFollows.contains(uri);
	}

	/**
	 * Return what is saved, newest first.
	 * @param kind the kind, such as {@code track}
	 * @return URIs with the times of saving
	 */
	List<Map.Entry<String, Instant>> saved(String kind) {
		return this.library.newestFirst(kind);
	}

	/**
	 * Remember how far an episode or chapter was heard.
	 * @param uri the Spotify URI
	 * @param positionMs the position in milliseconds
	 */
	synchronized void hear(String uri, int positionMs) {
		this.heard.put(uri, positionMs);
	}

	synchronized int heard(String uri) {
		return this.heard.getOrDefault(uri, 0);
	}

	synchronized void setTop(Collection<Artist> artists, Collection<Track> tracks) {
		this.topArtists.clear();
		this.topArtists.addAll(artists);
		this.topTracks.clear();
		this.topTracks.addAll(tracks);
	}

	synchronized List<Artist> topArtists() {
		return List.copyOf(this.topArtists);
	}

	synchronized List<Track> topTracks() {
		return List.copyOf(this.topTracks);
	}

	Player player() {
		return this.player;
	}

}
