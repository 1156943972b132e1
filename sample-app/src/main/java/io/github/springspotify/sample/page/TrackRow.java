package io.github.springspotify.sample.page;

import java.util.List;
import java.util.Objects;

import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedTrack;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of tracks.
 *
 * @param number position in the list
 * @param id id of the track, {@code null} for local files
 * @param uri Spotify URI, {@code null} if it cannot be saved
 * @param title name of the track
 * @param artists names of the artists, empty if those of the page
 * @param albumId id of the album, if another than that of the page
 * @param album name of the album, if another than that of the page
 * @param cover address of the picture, if there is one
 * @param explicit whether the lyrics are explicit
 * @param length length, such as {@code 3:07}
 * @param spokenLength length for screen readers
 * @param saved whether it is in the library of the user
 */
record TrackRow(int number, @Nullable String id, @Nullable String uri, String title, String artists,
		@Nullable String albumId, @Nullable String album, @Nullable String cover, boolean explicit, String length,
		String spokenLength, boolean saved) {

	private static final int WIDTH = 100;

	static TrackRow of(int number, Track track, boolean saved) {
		SimplifiedAlbum album = track.album();
		return new TrackRow(number, track.id(), savable(track.id(), track.uri(), track.isLocal()),
				Objects.requireNonNullElse(track.name(), "Untitled track"), Words.names(track.artists()),
				(album != null) ? album.id() : null, (album != null) ? album.name() : null,
				Cover.atLeast((album != null) ? album.images() : List.of(), WIDTH), track.explicit(),
				Words.length(track.durationMs()), Words.spokenLength(track.durationMs()), saved);
	}

	/**
	 * Make a line for the page of an album, without what the whole page is about.
	 */
	static TrackRow of(SimplifiedTrack track, String albumArtists, boolean saved) {
		String artists = Words.names(track.artists());
		return new TrackRow(track.trackNumber(), track.id(), savable(track.id(), track.uri(), track.isLocal()),
				Objects.requireNonNullElse(track.name(), "Untitled track"), artists.equals(albumArtists) ? "" : artists,
				null, null, null, track.explicit(), Words.length(track.durationMs()),
				Words.spokenLength(track.durationMs()), saved);
	}

	private static @Nullable String savable(@Nullable String id, @Nullable String uri, boolean local) {
		return (id != null && !local) ? uri : null;
	}

}
