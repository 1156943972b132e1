package io.github.springspotify.docs.webapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SimplifiedTrack;
import io.github.springspotify.model.Track;
import io.github.springspotify.operations.SearchOperations;
import reactor.core.publisher.Flux;

import org.springframework.stereotype.Component;

@Component
class MyWalks {

	private final SpotifyClient spotify;

	private final ReactiveSpotifyClient reactive;

	MyWalks(SpotifyClient spotify) {
		this.spotify = spotify;
		this.reactive = spotify.reactive();
	}

	// tag::has-saved-explicit-tracks[]
	boolean hasSavedExplicitTracks() {
		try (Stream<SavedTrack> tracks = this.spotify.pages().of(this.spotify.tracks()::getSaved).items()) {
			return tracks.anyMatch((saved) -> saved.track() != null && saved.track().explicit());
		}
	}
	// end::has-saved-explicit-tracks[]

	// tag::page-after[]
	Optional<Page<SavedTrack>> pageAfter(Page<SavedTrack> page) {
		return this.spotify.pages().of(this.spotify.tracks()::getSaved).next(page);
	}
	// end::page-after[]

	// tag::tracks-of[]
	List<SimplifiedTrack> tracksOf(String albumId) {
		Album album = this.spotify.albums().get(albumId);
		return this.spotify.pages()
			.of((paging) -> this.spotify.albums().getTracks(albumId, paging))
			.startingWith(album.tracks())
			.items()
			.toList();
	}
	// end::tracks-of[]

	// tag::tracks-named[]
	Stream<Track> tracksNamed(String words) {
		SearchOperations search = this.spotify.withMaxLimits(true).search();
		return this.spotify.pages()
			.of((paging) -> search.search(words, Set.of(SearchType.TRACK), paging).tracks())
			.items();
	}
	// end::tracks-named[]

	// tag::followed-artists[]
	List<Artist> followedArtists() {
		return this.spotify.pages()
			.ofCursor((paging) -> this.spotify.users().getFollowedArtists(paging).artists())
			.items()
			.toList();
	}
	// end::followed-artists[]

	// tag::hidden-playlists[]
	long hiddenPlaylists() {
		Stream<Optional<SimplifiedPlaylist>> entries = this.spotify.pages()
			.of(this.spotify.playlists()::getForCurrentUser)
			.entries();
		return entries.filter(Optional::isEmpty).count();
	}
	// end::hidden-playlists[]

	// tag::saved-tracks[]
	Flux<SavedTrack> savedTracks() {
		return this.reactive.pages().of(this.reactive.tracks()::getSaved).withPageSize(50).withConcurrency(4).items();
	}
	// end::saved-tracks[]

}
