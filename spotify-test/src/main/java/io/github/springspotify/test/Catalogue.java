package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can be found, in the order of the catalogue file. Playlists come later,
 * and what tests add.
 */
final class Catalogue {

	private final List<Artist> artists = new CopyOnWriteArrayList<>();

	private final List<Album> albums = new CopyOnWriteArrayList<>();

	private final List<Track> tracks = new CopyOnWriteArrayList<>();

	private final List<Show> shows = new ArrayList<>();

	private final List<Episode> episodes = new ArrayList<>();

	private final List<Audiobook> audiobooks = new ArrayList<>();

	private final List<Chapter> chapters = new ArrayList<>();

	private final List<Playlist> playlists = new CopyOnWriteArrayList<>();

	private final Map<String, Object> byUri = new ConcurrentHashMap<>();

	void add(Artist artist) {
		this.artists.add(artist);
		this.byUri.put(artist.uri(), artist);
	}

	void add(Album album) {
		this.albums.add(album);
		this.byUri.put(album.uri(), album);
	}

	void add(Track track) {
		this.tracks.add(track);
		this.byUri.put(track.uri(), track);
	}

	void add(Show show) {
		this.shows.add(show);
		this.byUri.put(show.uri(), show);
	}

	void add(Episode episode) {
		this.episodes.add(episode);
		this.byUri.put(episode.uri(), episode);
	}

	void add(Audiobook audiobook) {
		this.audiobooks.add(audiobook);
		this.byUri.put(audiobook.uri(), audiobook);
	}

	void add(Chapter chapter) {
		this.chapters.add(chapter);
		this.byUri.put("spotify:chapter:" + chapter.id(), chapter);
	}

	void add(Playlist playlist) {
		this.playlists.add(playlist);
		this.byUri.put(playlist.uri(), playlist);
	}

	/**
	 * Add something that is found by its URI only.
	 * @param uri the Spotify URI
	 * @param thing what it stands for
	 */
	void addUnlisted(String uri, Object thing) {
		this.byUri.put(uri, thing);
	}

	/**
	 * Create an empty playlist.
	 * @param owner the owner
	 * @param details what it says about itself
	 * @return the playlist
	 */
	synchronized Playlist create(MockUser owner, PlaylistDetails details) {
		String id = Base62Ids.of("playlist:" + owner.id() + "/" + this.playlists.size());
		Playlist playlist = new Playlist(id, owner.id(), owner.displayName(), details, List.of());
		add(playlist);
		return playlist;
	}

	List<Artist> artists() {
		return this.artists;
	}

	List<Album> albums() {
		return this.albums;
	}

	List<Track> tracks() {
		return this.tracks;
	}

	List<Show> shows() {
		return this.shows;
	}

	List<Episode> episodes() {
		return this.episodes;
	}

	List<Audiobook> audiobooks() {
		return this.audiobooks;
	}

	List<Chapter> chapters() {
		return this.chapters;
	}

	List<Playlist> playlists() {
		return this.playlists;
	}

	/**
	 * Return what an artist is known for.
	 * @param artist the artist
	 * @param count how many tracks at most
	 * @return the tracks, most popular first
	 */
	List<Track> mostPopular(Artist artist, int count) {
		return this.tracks.stream()
			.filter((track) -> track.artists().contains(artist))
			.sorted(Comparator.comparing(Track::popularity).reversed())
			.limit(count)
			.toList();
	}

	boolean contains(String uri) {
		return this.byUri.containsKey(uri);
	}

	/**
	 * Return what is played in a market instead of a track that is not available there:
	 * the same recording on another edition of the album.
	 * @param track the track asked for
	 * @param market the market, or {@code null} for none
	 * @return another track, or the same if there is nothing better
	 */
	Track relink(Track track, @Nullable String market) {
		if (track.album().isAvailableIn(market)) {
			return track;
		}
		return this.tracks.stream()
			.filter((twin) -> twin.isrc().equals(track.isrc()) && twin.album().isAvailableIn(market))
			.findFirst()
			.orElse(track);
	}

	/**
	 * Find something by its URI.
	 * @param <T> the kind of thing
	 * @param type the kind of thing
	 * @param uri the Spotify URI
	 * @return the thing, or {@code null} if there is none of this kind
	 */
	<T> @Nullable T find(Class<T> type, String uri) {
		Object found = this.byUri.get(uri);
		return type.isInstance(found) ? type.cast(found) : null;
	}

	/**
	 * Find something by its URI or refuse the request.
	 * @param <T> the kind of thing
	 * @param type the kind of thing
	 * @param uri the Spotify URI
	 * @return the thing
	 * @throws ApiException with status 404 if there is none
	 */
	<T> T require(Class<T> type, String uri) {
		T found = find(type, uri);
		if (found == null) {
			throw ApiException.notFound();
		}
		return found;
	}

	/**
	 * Find spoken content by its URI or refuse the request, also if neither a market nor
	 * a user's country is known.
	 * @param <T> the kind of thing
	 * @param type the kind of thing
	 * @param uri the Spotify URI
	 * @param call the request
	 * @return the thing
	 * @throws ApiException with status 404 if there is none
	 */
	<T> T requireAvailable(Class<T> type, String uri, ApiCall call) {
		if (!call.hasMarket()) {
			throw ApiException.notFound();
		}
		return require(type, uri);
	}

}
