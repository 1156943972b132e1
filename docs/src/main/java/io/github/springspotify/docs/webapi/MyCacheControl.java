package io.github.springspotify.docs.webapi;

import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.token.SpotifyIdentity;

import org.springframework.stereotype.Component;

@Component
class MyCacheControl {

	private final SpotifyCache cache;

	MyCacheControl(SpotifyCache cache) {
		this.cache = cache;
	}

	// tag::forget[]
	void forget() {
		this.cache.clear(SpotifyUri.parse("spotify:playlist:37i9dQZF1DXcBWIGoYBM5M"));
		this.cache.clear("/me/playlists");
		this.cache.clear(SpotifyIdentity.user("aurora"));
		this.cache.clear();
	}
	// end::forget[]

}
