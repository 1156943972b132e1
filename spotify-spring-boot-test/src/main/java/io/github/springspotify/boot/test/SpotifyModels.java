package io.github.springspotify.boot.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.AlbumType;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.Show;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedArtist;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SimplifiedTrack;
import io.github.springspotify.model.Track;

/**
 * Makes models for tests that have no stand-in, such as those of a view or with mocks.
 * Nobody needs the constructors of the records, which are not stable. Ids are made of the
 * names: the same name is the same thing.
 *
 * @since 0.1.0
 */
public final class SpotifyModels {

	private static final int ID_LENGTH = 22;

	private static final String RELEASE_DATE = "2026-01-16";

	private static final int THREE_MINUTES = 180_000;

	private SpotifyModels() {
	}

	/**
	 * Begin to make any model, with nothing in it.
	 * @param <T> the model
	 * @param type the record, such as {@code AudioFeatures.class}
	 * @return a builder
	 */
	public static <T extends Record> ModelBuilder<T> of(Class<T> type) {
		return new ModelBuilder<>(type);
	}

	/**
	 * Begin to make a model that is like another.
	 * @param <T> the model
	 * @param model the other
	 * @return a builder
	 */
	@SuppressWarnings("unchecked")
	public static <T extends Record> ModelBuilder<T> copyOf(T model) {
		return new ModelBuilder<>((Class<T>) model.getClass()).withAll(model);
	}

	/**
	 * Begin to make an artist.
	 * @param name the name
	 * @return a builder
	 */
	public static ModelBuilder<Artist> artist(String name) {
		return named(Artist.class, "artist", name);
	}

	/**
	 * Begin to make an artist as named on an album or track.
	 * @param name the name
	 * @return a builder
	 */
	public static ModelBuilder<SimplifiedArtist> simplifiedArtist(String name) {
		return named(SimplifiedArtist.class, "artist", name);
	}

	/**
	 * Begin to make an album without tracks.
	 * @param name the title
	 * @param artist name of the artist
	 * @return a builder
	 */
	public static ModelBuilder<Album> album(String name, String artist) {
		return named(Album.class, "album", name).with(Album::albumType, AlbumType.ALBUM)
			.with(Album::artists, List.of(simplifiedArtist(artist).build()))
			.with(Album::releaseDate, RELEASE_DATE)
			.with(Album::releaseDatePrecision, "day")
			.with(Album::tracks, page(List.of()));
	}

	/**
	 * Begin to make an album as named in lists and on tracks.
	 * @param name the title
	 * @param artist name of the artist
	 * @return a builder
	 */
	public static ModelBuilder<SimplifiedAlbum> simplifiedAlbum(String name, String artist) {
		return named(SimplifiedAlbum.class, "album", name).with(SimplifiedAlbum::albumType, AlbumType.ALBUM)
			.with(SimplifiedAlbum::artists, List.of(simplifiedArtist(artist).build()))
			.with(SimplifiedAlbum::releaseDate, RELEASE_DATE)
			.with(SimplifiedAlbum::releaseDatePrecision, "day");
	}

	/**
	 * Begin to make a track of three minutes, on an album that has its name.
	 * @param name the title
	 * @param artist name of the artist
	 * @return a builder
	 */
	public static ModelBuilder<Track> track(String name, String artist) {
		return named(Track.class, "track", name).with(Track::album, simplifiedAlbum(name, artist).build())
			.with(Track::artists, List.of(simplifiedArtist(artist).build()))
			.with(Track::discNumber, 1)
			.with(Track::durationMs, THREE_MINUTES)
			.with(Track::trackNumber, 1);
	}

	/**
	 * Begin to make a track of three minutes as named on an album.
	 * @param name the title
	 * @param artist name of the artist
	 * @return a builder
	 */
	public static ModelBuilder<SimplifiedTrack> simplifiedTrack(String name, String artist) {
		return named(SimplifiedTrack.class, "track", name)
			.with(SimplifiedTrack::artists, List.of(simplifiedArtist(artist).build()))
			.with(SimplifiedTrack::discNumber, 1)
			.with(SimplifiedTrack::durationMs, THREE_MINUTES)
			.with(SimplifiedTrack::trackNumber, 1);
	}

	/**
	 * Begin to make a public playlist with nothing on it.
	 * @param name the name
	 * @return a builder
	 */
	public static ModelBuilder<Playlist> playlist(String name) {
		return named(Playlist.class, "playlist", name).with(Playlist::isPublic, true)
			.with(Playlist::items, page(List.of()));
	}

	/**
	 * Begin to make a public playlist as named in lists.
	 * @param name the name
	 * @return a builder
	 */
	public static ModelBuilder<SimplifiedPlaylist> simplifiedPlaylist(String name) {
		return named(SimplifiedPlaylist.class, "playlist", name).with(SimplifiedPlaylist::isPublic, true);
	}

	/**
	 * Begin to make a show without episodes.
	 * @param name the title
	 * @return a builder
	 */
	public static ModelBuilder<Show> show(String name) {
		return named(Show.class, "show", name).with(Show::episodes, page(List.of()));
	}

	/**
	 * Begin to make an episode.
	 * @param name the title
	 * @return a builder
	 */
	public static ModelBuilder<Episode> episode(String name) {
		return named(Episode.class, "episode", name).with(Episode::releaseDate, RELEASE_DATE)
			.with(Episode::releaseDatePrecision, "day");
	}

	/**
	 * Begin to make the profile of the current user.
	 * @param displayName the name shown
	 * @return a builder
	 */
	public static ModelBuilder<PrivateUser> user(String displayName) {
		String id = id("user", displayName);
		return of(PrivateUser.class).with(PrivateUser::displayName, displayName)
			.with(PrivateUser::id, id)
			.with(PrivateUser::accountId, id("account", displayName))
			.with(PrivateUser::type, "user")
			.with(PrivateUser::uri, "spotify:user:" + id);
	}

	/**
	 * Return a page that is the only one.
	 * @param <T> the type of the items
	 * @param items the items
	 * @return the page
	 */
	public static <T> Page<T> page(List<T> items) {
		return new Page<>(null, items, Math.max(items.size(), 1), null, 0, null, items.size(), List.of());
	}

	private static <T extends Record> ModelBuilder<T> named(Class<T> type, String kind, String name) {
		String id = id(kind, name);
		return of(type).with("name", name).with("id", id).with("type", kind).with("uri", "spotify:" + kind + ":" + id);
	}

	private static String id(String kind, String name) {
		UUID uuid = UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
		return uuid.toString().replace("-", "").substring(0, ID_LENGTH);
	}

}
