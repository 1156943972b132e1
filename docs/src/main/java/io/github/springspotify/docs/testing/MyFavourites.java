package io.github.springspotify.docs.testing;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Track;

import org.springframework.stereotype.Service;

@Service
class MyFavourites {

	private final SpotifyClient spotify;

	MyFavourites(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	String sentence() {
		return this.spotify.users()
			.getTopTracks()
			.items()
			.stream()
			.findFirst()
			.map(MyFavourites::sentence)
			.orElse("Nothing yet.");
	}

	static String sentence(Track track) {
		return track.name() + " by " + track.artists().get(0).name();
	}

}
