package io.github.springspotify.sample.page;

import java.util.Objects;

import io.github.springspotify.model.Artist;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedPlaylist;
import org.jspecify.annotations.Nullable;

/**
 * A picture with two lines of text under it.
 *
 * @param title first line
 * @param detail second line, may be empty
 * @param cover address of the picture, if there is one
 * @param link where it leads, if anywhere
 * @param round whether the picture is round, as those of people are
 */
record Tile(String title, String detail, @Nullable String cover, @Nullable String link, boolean round) {

	private static final int WIDTH = 300;

	static Tile of(SimplifiedAlbum album) {
		String year = Words.date(album.releasedOn(), "year");
		String names = Words.names(album.artists());
		String detail = (year != null) ? year + (names.isEmpty() ? "" : " · " + names) : names;
		return new Tile(Objects.requireNonNullElse(album.name(), "Untitled album"), detail,
				Cover.atLeast(album.images(), WIDTH), (album.id() != null) ? "/albums/" + album.id() : null, false);
	}

	static Tile of(Artist artist) {
		String genres = String.join(", ", artist.genres().stream().limit(2).toList());
		return new Tile(Objects.requireNonNullElse(artist.name(), "Unknown artist"), Words.capitalized(genres),
				Cover.atLeast(artist.images(), WIDTH), (artist.id() != null) ? "/artists/" + artist.id() : null, true);
	}

	static Tile of(SimplifiedPlaylist playlist) {
		Integer total = (playlist.items() != null) ? playlist.items().total() : null;
		String owner = (playlist.owner() != null) ? playlist.owner().displayName() : null;
		String detail = (total != null) ? total + ((total == 1) ? " track" : " tracks")
				: Objects.requireNonNullElse(owner, "");
		return new Tile(Objects.requireNonNullElse(playlist.name(), "Untitled playlist"), detail,
				Cover.atLeast(playlist.images(), WIDTH), (playlist.id() != null) ? "/playlists/" + playlist.id() : null,
				false);
	}

}
