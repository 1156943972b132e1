package io.github.springspotify.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the users what they have saved, follow, like and play at the start.
 */
final class Seed {

	private static final Instant FIRST_SAVED = Instant.parse("2025-11-02T19:04:11Z");

	private final Catalogue catalogue;

	private final Instant now;

	Seed(Catalogue catalogue, Instant now) {
		this.catalogue = catalogue;
		this.now = now;
	}

	void fill(Users users) {
		UserState aurora = users.get("aurora");
		UserState bram = users.get("bram");
		fill(aurora, 0, 3, 26);
		fill(bram, 2, 7, 9);
		save(aurora,
				List.of("spotify:user:bram", playlist("A Year of Small Concerts").uri(),
						this.catalogue.shows().get(0).uri(), this.catalogue.episodes().get(1).uri(),
						this.catalogue.audiobooks().get(0).uri()));
		save(bram, List.of(playlist("Road to the Lighthouse").uri()));
		Track playing = aurora.topTracks().get(0);
		aurora.play(new Playback(playing, playing.album().uri(), this.now.minusSeconds(47)));
	}

	private void fill(UserState state, int first, int step, int count) {
		List<Track> tracks = new ArrayList<>();
		List<Track> all = this.catalogue.tracks();
		for (int i = 0; i < count; i++) {
			tracks.add(all.get((first + i * step) % all.size()));
		}
		List<Artist> artists = tracks.stream().map((track) -> track.album().artist()).distinct().toList();
		state.setTop(artists, tracks);
		save(state, tracks.stream().map(Track::uri).toList());
		save(state, tracks.stream().limit(15).map((track) -> track.album().uri()).distinct().toList());
		save(state, artists.stream().limit(4).map(Artist::uri).toList());
		save(state,
				this.catalogue.playlists()
					.stream()
					.filter((playlist) -> playlist.isOwnedBy(state.user().id()))
					.map(Playlist::uri)
					.toList());
	}

	private Playlist playlist(String name) {
		return this.catalogue.playlists()
			.stream()
			.filter((playlist) -> playlist.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static void save(UserState state, List<String> uris) {
		for (int i = 0; i < uris.size(); i++) {
			state.save(uris.get(i), FIRST_SAVED.plus(Duration.ofHours(29L * i)));
		}
	}

}
