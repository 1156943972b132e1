package io.github.springspotify.docs.webapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlaybackStart;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;

import org.springframework.stereotype.Component;

@Component
class MyFirstSteps {

	private final SpotifyClient spotify;

	MyFirstSteps(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	// tag::artists[]
	List<Artist> artists(String words) {
		Page<Artist> found = this.spotify.search().search(words, Set.of(SearchType.ARTIST)).artists();
		return (found != null) ? found.items() : List.of();
	}
	// end::artists[]

	// tag::saved[]
	List<SavedTrack> saved() {
		try (Stream<SavedTrack> tracks = this.spotify.pages().of(this.spotify.tracks()::getSaved).items()) {
			return tracks.toList();
		}
	}
	// end::saved[]

	// tag::like[]
	void like(List<SpotifyUri> tracks) {
		this.spotify.withChunking(true).library().save(tracks);
	}
	// end::like[]

	// tag::play[]
	void play(SpotifyUri context) {
		this.spotify.player().startPlayback(PlaybackStart.context(context));
	}
	// end::play[]

}
