package io.github.springspotify.test;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts into the stand-in what a test wants to be there.
 */
final class Stubs {

	private final Catalogue catalogue;

	private final CoverImages images;

	private final Users users;

	private final Clock clock;

	private int count;

	Stubs(Catalogue catalogue, CoverImages images, Users users, Clock clock) {
		this.catalogue = catalogue;
		this.images = images;
		this.users = users;
		this.clock = clock;
	}

	synchronized MockItem artist(String name, Consumer<ArtistSpec> spec) {
		Artist artist = add(name, spec);
		return new MockItem(artist.uri(), artist.name(), List.of());
	}

	synchronized MockItem album(String name, Consumer<AlbumSpec> spec) {
		AlbumSpec album = new AlbumSpec(name);
		spec.accept(album);
		return MockItem.of(add(name, album, album.tracks()));
	}

	synchronized MockItem track(String name, Consumer<TrackSpec> spec) {
		TrackSpec track = new TrackSpec(name);
		spec.accept(track);
		return MockItem.of(add(name, track.single(), List.of(track)).tracks().get(0));
	}

	synchronized MockItem playlist(String name, Consumer<PlaylistSpec> spec) {
		PlaylistSpec playlist = new PlaylistSpec(name);
		spec.accept(playlist);
		UserState owner = this.users.get(playlist.owner());
		Instant now = this.clock.instant();
		List<PlaylistEntry> entries = playlist.tracks()
			.stream()
			.map((uri) -> new PlaylistEntry(require(Track.class, uri), now, playlist.owner()))
			.toList();
		Playlist added = new Playlist(id("playlist", name), playlist.owner(), owner.user().displayName(),
				playlist.details(), entries);
		this.catalogue.add(added);
		this.images.add(added.uri(), name);
		owner.save(added.uri(), now);
		return new MockItem(added.uri(), name, playlist.tracks().stream().map(this::track).map(MockItem::of).toList());
	}

	synchronized MockUser profile(String userId, Consumer<ProfileSpec> spec) {
		if (!this.users.contains(userId)) {
			this.users.add(userId, userId, "free");
		}
		UserState state = this.users.get(userId);
		ProfileSpec profile = new ProfileSpec(state.user());
		spec.accept(profile);
		state.change(profile.user());
		return profile.user();
	}

	void topTracks(String userId, MockItem... tracks) {
		List<Track> top = Arrays.stream(tracks).map((item) -> track(item.uri())).toList();
		List<Artist> artists = top.stream().map((track) -> track.artists().get(0)).distinct().toList();
		this.users.get(userId).setTop(artists, top);
	}

	/**
	 * The last is the newest.
	 */
	void saved(String userId, MockItem... items) {
		UserState user = this.users.get(userId);
		Instant now = this.clock.instant();
		for (int i = 0; i < items.length; i++) {
			require(Object.class, items[i].uri());
			user.save(items[i].uri(), now.minusSeconds(items.length - 1 - i));
		}
	}

	void playing(String userId, MockItem item) {
		UserState user = this.users.get(userId);
		Track track = track(item.uri());
		List<Playable> album = List.copyOf(track.album().tracks());
		user.player().devices().activate(Device.of(user.user()).get(0).id());
		user.player().start(new Tracklist(track.album().uri(), album, album.indexOf(track)), 0, this.clock.instant());
	}

	private Artist add(String name, Consumer<ArtistSpec> spec) {
		ArtistSpec artist = new ArtistSpec(name);
		spec.accept(artist);
		Artist added = artist.create(id("artist", name));
		this.images.add(added.uri(), name);
		this.catalogue.add(added);
		return added;
	}

	private Album add(String name, AlbumSpec spec, List<TrackSpec> tracks) {
		Album album = spec.create(id("album", name), artist(spec.artist()));
		List<Track> added = new ArrayList<>();
		for (TrackSpec track : tracks) {
			String artist = track.artist();
			added.add(track.create(id("track", name), album, (artist != null) ? artist(artist) : album.artist(),
					added.size() + 1));
		}
		album.tracks().addAll(added);
		this.images.add(album.uri(), name);
		this.catalogue.add(album);
		added.forEach(this.catalogue::add);
		return album;
	}

	private Artist artist(String name) {
		Stream<Artist> known = this.catalogue.artists().stream().filter((artist) -> artist.name().equals(name));
		return known.findFirst().orElseGet(() -> add(name, (artist) -> {
		}));
	}

	private Track track(String uri) {
		return require(Track.class, uri);
	}

	private <T> T require(Class<T> type, String uri) {
		T found = this.catalogue.find(type, uri);
		if (found == null) {
			throw new IllegalArgumentException("There is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " '"
					+ uri + "' in this stand-in. Use what 'given..(..)' of the same stand-in returned.");
		}
		return found;
	}

	private String id(String kind, String name) {
		this.count++;
		return Base62Ids.of(kind + ":given/" + this.count + "/" + name);
	}

}
