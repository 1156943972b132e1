package io.github.springspotify.paging;

import java.net.URI;
import java.util.List;
import java.util.Set;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.FollowedArtists;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlayHistory;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedTrack;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.Track;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists of the Web API, as users write it. The stand-in is as strict as Spotify about
 * limits and offsets.
 */
class StandInWalkTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final SpotifyClient CLIENT = SpotifyClient.builder()
		.accessToken(SPOTIFY
			.issueTokens("aurora", "user-top-read", "playlist-read-private", "user-read-recently-played",
					"user-follow-read", "user-library-read")
			.accessToken())
		.apiBaseUrl(URI.create(SPOTIFY.apiBaseUrl()))
		.build();

	private static final ReactiveSpotifyClient REACTIVE = CLIENT.reactive();

	@AfterAll
	static void close() {
		CLIENT.close();
		SPOTIFY.close();
	}

	@BeforeEach
	void clear() {
		SPOTIFY.clearRequests();
	}

	@Test
	void topTracks() {
		List<Track> all = CLIENT.users().getTopTracks(TimeRange.LONG_TERM, Paging.limit(50)).items();
		assertThat(CLIENT.pages()
			.of((paging) -> CLIENT.users().getTopTracks(TimeRange.LONG_TERM, paging))
			.withPageSize(3)
			.items()).isEqualTo(all).hasSizeGreaterThan(3);
	}

	@Test
	void tracksOfAnAlbumWhoseFirstPageIsThere() {
		Album album = CLIENT.albums().get(albumId());
		Page<SimplifiedTrack> all = album.tracks();
		Page<SimplifiedTrack> first = new Page<>(null, all.items().subList(0, 2), 2, "next", 0, null, all.total());
		Flux<SimplifiedTrack> items = REACTIVE.pages()
			.of((paging) -> REACTIVE.albums().getTracks(album.id(), paging))
			.startingWith(first)
			.items();
		assertThat(items.collectList().block(Twin.TIMEOUT)).isEqualTo(all.items()).hasSizeGreaterThan(2);
	}

	@Test
	void wholeFirstPageNeedsNoOther() {
		Album album = CLIENT.albums().get(albumId());
		SPOTIFY.clearRequests();
		assertThat(CLIENT.pages()
			.of((paging) -> CLIENT.albums().getTracks(album.id(), paging))
			.startingWith(album.tracks())
			.items()).hasSize(album.tracks().total());
		assertThat(SPOTIFY.requests()).isEmpty();
	}

	@Test
	void albumsOfAnArtist() {
		String id = CLIENT.users().getTopArtists().items().get(0).id();
		List<SimplifiedAlbum> all = CLIENT.artists().getAlbums(id, Paging.limit(10)).items();
		Flux<SimplifiedAlbum> albums = REACTIVE.pages()
			.of((paging) -> REACTIVE.artists().getAlbums(id, Set.of(), paging, null))
			.withPageSize(1)
			.items();
		assertThat(albums.collectList().block(Twin.TIMEOUT)).isEqualTo(all).hasSizeGreaterThan(1);
	}

	@Test
	void whatSearchFinds() {
		SearchResult first = CLIENT.search().search("a", Set.of(SearchType.TRACK));
		Flux<Track> found = REACTIVE.pages()
			.of((paging) -> REACTIVE.search()
				.search("a", Set.of(SearchType.TRACK), paging)
				.mapNotNull(SearchResult::tracks))
			.items();
		List<Track> tracks = CLIENT.pages()
			.of((paging) -> CLIENT.search().search("a", Set.of(SearchType.TRACK), paging).tracks())
			.items()
			.toList();
		assertThat(found.collectList().block(Twin.TIMEOUT)).isEqualTo(tracks)
			.hasSize(first.tracks().total())
			.doesNotHaveDuplicates();
	}

	@Test
	void savedTracksByMethodReference() {
		int total = CLIENT.tracks().getSaved().total();
		Flux<?> reactive = REACTIVE.pages().of(REACTIVE.tracks()::getSaved).withPageSize(1).items();
		assertThat(CLIENT.pages().of(CLIENT.tracks()::getSaved).withPageSize(1).items()).hasSize(total);
		assertThat(reactive.count().block(Twin.TIMEOUT)).isEqualTo(total).isPositive();
	}

	@Test
	void playlistsByMethodReference() {
		int total = CLIENT.playlists().getForCurrentUser().total();
		assertThat(CLIENT.pages().of(CLIENT.playlists()::getForCurrentUser).withPageSize(1).items()).hasSize(total);
	}

	@Test
	void followedArtists() {
		CursorWalk<Artist> blocking = CLIENT.pages()
			.ofCursor((paging) -> CLIENT.users().getFollowedArtists(paging).artists())
			.withPageSize(1);
		List<Artist> artists = REACTIVE.pages()
			.ofCursor((paging) -> REACTIVE.users().getFollowedArtists(paging).mapNotNull(FollowedArtists::artists))
			.withPageSize(1)
			.items()
			.collectList()
			.block(Twin.TIMEOUT);
		assertThat(artists).isEqualTo(CLIENT.users().getFollowedArtists().artists().items());
		assertThat(blocking.items()).isEqualTo(artists).hasSizeGreaterThan(1);
	}

	@Test
	void recentlyPlayed() {
		List<PlayHistory> all = CLIENT.player().getRecentlyPlayed().items();
		List<PlayHistory> plays = REACTIVE.pages()
			.ofCursor(REACTIVE.player()::getRecentlyPlayed)
			.withPageSize(2)
			.items()
			.take(all.size())
			.collectList()
			.block(Twin.TIMEOUT);
		assertThat(plays).isEqualTo(all).hasSizeGreaterThan(2);
		assertThat(CLIENT.pages().ofCursor(CLIENT.player()::getRecentlyPlayed).withPageSize(2).items())
			.startsWith(all.toArray(PlayHistory[]::new));
	}

	private static String albumId() {
		return CLIENT.users().getTopTracks().items().get(0).album().id();
	}

}
