package io.github.springspotify.sample.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.springspotify.model.Track;

import org.springframework.stereotype.Component;

/**
 * Makes the lines of a list of tracks.
 */
@Component
class TrackRows {

	private final Library library;

	TrackRows(Library library) {
		this.library = library;
	}

	/**
	 * Return a line for every track.
	 * @param tracks the tracks
	 * @param offset how many tracks come before the first one
	 * @return the lines
	 */
	List<TrackRow> of(List<Track> tracks, int offset) {
		Set<String> saved = this.library
			.savedAmong(tracks.stream().filter((track) -> !track.isLocal()).map(Track::uri).toList());
		List<TrackRow> rows = new ArrayList<>();
		for (Track track : tracks) {
			rows.add(TrackRow.of(offset + rows.size() + 1, track, saved.contains(track.uri())));
		}
		return rows;
	}

}
