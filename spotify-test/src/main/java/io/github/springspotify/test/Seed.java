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

	private static final Instant LAST_SAVED = Instant.parse("2026-01-08T07:41:30Z");

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
		save(aurora, LAST_SAVED,
				List.of("spotify:user:bram", playlist("A Year of Small Concerts").uri(),
						this.catalogue.shows().get(0).uri(), this.catalogue.episodes().get(1).uri(),
						this.catalogue.audiobooks().get(0).uri()));
		aurora.hear(this.catalogue.episodes().get(1).uri(), 754_000);
		aurora.hear(this.catalogue.chapters().get(0).uri(), 61_000);
		addOddities(playlist("Road to the Lighthouse"));
		save(bram, LAST_SAVED, List.of(playlist("Road to the Lighthouse").uri()));
		Track playing = aurora.topTracks().get(0);
		Instant since = this.now.minusSeconds(47);
		remember(aurora.player().history(), aurora.topTracks(), since);
		List<Playable> album = List.copyOf(playing.album().tracks());
		aurora.player().devices().activate(Device.of(aurora.user()).get(0).id());
		aurora.player().start(new Tracklist(playing.album().uri(), album, album.indexOf(playing)), 0, since);
	}

	private static void remember(PlayHistory history, List<Track> tracks, Instant end) {
		for (int i = tracks.size(); i > 0; i--) {
			Track track = tracks.get(i - 1);
			String contextUri = (i % 3 > 0) ? track.album().uri() : null;
			history.add(track, contextUri, end.minus(Duration.ofSeconds(217L * i)));
		}
	}

	private void fill(UserState state, int first, int step, int count) {
		List<Track> tracks = new ArrayList<>();
		List<Track> all = this.catalogue.tracks();
		for (int i = 0; i < count; i++) {
			tracks.add(all.get((first + i * step) % all.size()));
		}
		List<Artist> artists = tracks.stream().map((track) -> track.album().artist()).distinct().toList();
		state.setTop(artists, tracks);
		save(state, FIRST_SAVED, tracks.stream().map(Track::uri).toList());
		save(state, FIRST_SAVED, tracks.stream().limit(15).map((track) -> track.album().uri()).distinct().toList());
		save(state, FIRST_SAVED, artists.stream().limit(4).map(Artist::uri).toList());
		save(state, FIRST_SAVED,
				this.catalogue.playlists()
					.stream()
					.filter((playlist) -> playlist.isOwnedBy(state.user().id()))
					.map(Playlist::uri)
					.toList());
	}

	/**
	 * Add what callers of the playlist operations have to expect: an episode, a local
	 * file and something that is no longer available.
	 */
	private void addOddities(Playlist playlist) {
		playlist.edit((entries) -> {
			entries.add(new PlaylistEntry(this.catalogue.episodes().get(0), FIRST_SAVED, "bram"));
			entries.add(new PlaylistEntry(new LocalFile("The Back Seat", "Home Tapes", "Are We There Yet?", 131_000),
					FIRST_SAVED, "aurora"));
			entries.add(new PlaylistEntry(null, FIRST_SAVED, "bram"));
			return entries;
		});
	}

	private Playlist playlist(String name) {
		return this.catalogue.playlists()
			.stream()
			.filter((playlist) -> playlist.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static void save(UserState state, Instant first, List<String> uris) {
		for (int i = 0; i < uris.size(); i++) {
			state.save(uris.get(i), first.plus(Duration.ofHours(29L * i)));
		}
	}

}
