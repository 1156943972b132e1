package io.github.springspotify.sample.bot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedArtist;
import io.github.springspotify.model.SimplifiedTrack;
import io.github.springspotify.model.SpotifyUri;

import org.springframework.stereotype.Component;

/**
 * Finds what the artists whom the user follows have brought out lately.
 */
@Component
class NewReleases {

	private static final Set<AlbumGroup> GROUPS = Set.of(AlbumGroup.ALBUM, AlbumGroup.SINGLE);

	private final SpotifyClient spotify;

	NewReleases(SpotifyClient spotify) {
		this.spotify = spotify.withPriority(CallPriority.BACKGROUND).withMaxLimits(true);
	}

	/**
	 * Return what came out after a day, each release once even if the user follows
	 * several of its artists.
	 * @param day the day before the first one that counts
	 * @param today the last day that counts
	 * @return the releases
	 */
	List<Release> between(LocalDate day, LocalDate today) {
		Map<String, SimplifiedAlbum> albums = new LinkedHashMap<>();
		for (Artist artist : followed()) {
			albumsOf(artist).filter((album) -> isBetween(album, day, today))
				.forEach((album) -> albums.putIfAbsent(String.valueOf(album.id()), album));
		}
		return releases(albums.values());
	}

	private List<Artist> followed() {
		return this.spotify.pages()
			.ofCursor((paging) -> this.spotify.users().getFollowedArtists(paging).artists())
			.items()
			.toList();
	}

	private Stream<SimplifiedAlbum> albumsOf(Artist artist) {
		String id = Objects.requireNonNull(artist.id());
		return this.spotify.pages().of((paging) -> this.spotify.artists().getAlbums(id, GROUPS, paging, null)).items();
	}

	/**
	 * Old records of which Spotify knows only the year or month are left out: their date
	 * is read as the first day.
	 */
	private static boolean isBetween(SimplifiedAlbum album, LocalDate day, LocalDate today) {
		LocalDate released = album.releasedOn();
		return album.id() != null && released != null && "day".equals(album.releaseDatePrecision())
				&& released.isAfter(day) && !released.isAfter(today);
	}

	private List<Release> releases(Collection<SimplifiedAlbum> albums) {
		return albums.stream().map((album) -> new Release(titleOf(album), tracksOf(album))).toList();
	}

	private List<SpotifyUri> tracksOf(SimplifiedAlbum album) {
		String id = Objects.requireNonNull(album.id());
		return this.spotify.pages()
			.of((paging) -> this.spotify.albums().getTracks(id, paging))
			.items()
			.map(SimplifiedTrack::uri)
			.filter(Objects::nonNull)
			.map(SpotifyUri::parse)
			.toList();
	}

	private static String titleOf(SimplifiedAlbum album) {
		return album.artists().stream().map(SimplifiedArtist::name).collect(Collectors.joining(", ")) + ": "
				+ album.name();
	}

}
