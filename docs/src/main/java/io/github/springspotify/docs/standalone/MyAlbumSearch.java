package io.github.springspotify.docs.standalone;

import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SimplifiedAlbum;
import org.jspecify.annotations.Nullable;

public final class MyAlbumSearch {

	private MyAlbumSearch() {
	}

	public static void main(String[] args) {
		SpotifyClientBuilder builder = SpotifyClient.builder()
			.clientCredentials(System.getenv("SPOTIFY_CLIENT_ID"), System.getenv("SPOTIFY_CLIENT_SECRET"));
		System.out.println(firstAlbum(builder, args[0]));
	}

	static @Nullable String firstAlbum(SpotifyClientBuilder builder, String words) {
		try (SpotifyClient spotify = builder.build()) {
			Page<SimplifiedAlbum> albums = spotify.search().search(words, Set.of(SearchType.ALBUM)).albums();
			return (albums == null || albums.items().isEmpty()) ? null : albums.items().get(0).name();
		}
	}

}
