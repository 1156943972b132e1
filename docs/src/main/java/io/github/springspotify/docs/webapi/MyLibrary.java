package io.github.springspotify.docs.webapi;

import java.util.List;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.PartialWriteException;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.Track;

import org.springframework.stereotype.Component;

@Component
class MyLibrary {

	private final SpotifyClient spotify;

	MyLibrary(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	// tag::copy-saved-tracks[]
	void copySavedTracks(String playlist) {
		List<SpotifyUri> tracks = this.spotify.pages()
			.of(this.spotify.tracks()::getSaved)
			.items()
			.flatMap(this::uriOf)
			.toList();
		this.spotify.withChunking(true).playlists().addItems(playlist, tracks);
	}

	private Stream<SpotifyUri> uriOf(SavedTrack saved) {
		Track track = saved.track();
		return (track != null && track.uri() != null) ? Stream.of(SpotifyUri.parse(track.uri())) : Stream.empty();
	}
	// end::copy-saved-tracks[]

	// tag::save[]
	/**
	 * Save items to the library and return those that are still to be saved.
	 */
	List<SpotifyUri> save(List<SpotifyUri> items) {
		try {
			this.spotify.withChunking(true).library().save(items);
			return List.of();
		}
		catch (PartialWriteException ex) {
			return items.subList(ex.getApplied().size(), items.size());
		}
	}
	// end::save[]

}
