package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes as many tracks as wanted. They can be found by id only, so that search and the
 * artist's albums stay as they are.
 */
final class Sketches {

	private static final int TRACKS_ON_ALBUM = 50;

	private final Catalogue catalogue;

	private final CoverImages images;

	private int count;

	Sketches(Catalogue catalogue, CoverImages images) {
		this.catalogue = catalogue;
		this.images = images;
	}

	synchronized List<Track> next(int wanted) {
		List<Track> tracks = new ArrayList<>(wanted);
		while (tracks.size() < wanted) {
			Album album = album();
			while (tracks.size() < wanted && album.tracks().size() < TRACKS_ON_ALBUM) {
				tracks.add(track(album));
			}
		}
		return tracks;
	}

	private Album album() {
		String name = "Sketchbook from No. " + (this.count + 1);
		Artist artist = this.catalogue.artists().get(0);
		Album album = new Album(Base62Ids.of("album:" + artist.name() + "/" + name), name, "compilation", "2012",
				"Low Lantern Records", 1, artist, Markets.ALL);
		this.catalogue.addUnlisted(album.uri(), album);
		this.images.add(album.uri(), name);
		return album;
	}

	private Track track(Album album) {
		this.count++;
		String id = Base62Ids.of("track:sketch/" + this.count);
		Track track = new Track(id, "Sketch No. " + this.count, album, List.of(album.artist()), 1,
				album.tracks().size() + 1, 90_000 + this.count % 60_000, false, 1);
		album.tracks().add(track);
		this.catalogue.addUnlisted(track.uri(), track);
		return track;
	}

}
