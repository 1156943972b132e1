package io.github.springspotify.docs.comingfrom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlaybackStart;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.Track;
import io.github.springspotify.operations.PlaylistOperations;
import io.github.springspotify.operations.TrackOperations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class MyTasks {

	private final SpotifyClient spotify;

	private volatile @Nullable Instant comeBackAt;

	MyTasks(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	// tag::user[]
	@Nullable String nameOfTheUser() {
		return this.spotify.users().getCurrent().displayName();
	}
	// end::user[]

	// tag::application[]
	Album album(String id) {
		return this.spotify.asApp().albums().get(id);
	}
	// end::application[]

	// tag::search[]
	@Nullable Page<Artist> artists(String words) {
		Set<SearchType> types = Set.of(SearchType.ARTIST);
		return this.spotify.search().search(words, types).artists();
	}
	// end::search[]

	// tag::saved[]
	List<SavedTrack> saved() {
		TrackOperations tracks = this.spotify.tracks();
		return this.spotify.pages().of(tracks::getSaved).items().toList();
	}
	// end::saved[]

	// tag::like[]
	void like(List<SpotifyUri> tracks) {
		this.spotify.withChunking(true).library().save(tracks);
	}
	// end::like[]

	// tag::playlist[]
	void createPlaylist(List<SpotifyUri> tracks) {
		PlaylistOperations playlists = this.spotify.playlists();
		Playlist rain = playlists.create(PlaylistDetails.named("Rain"));
		playlists.addItems(String.valueOf(rain.id()), tracks);
	}
	// end::playlist[]

	// tag::play[]
	void play(SpotifyUri album) {
		this.spotify.player().startPlayback(PlaybackStart.context(album));
	}
	// end::play[]

	// tag::language[]
	@Nullable String nameInJapanese(String id) {
		SpotifyClient japanese = this.spotify.withLocale(Locale.JAPANESE);
		return japanese.artists().get(id).name();
	}
	// end::language[]

	// tag::users[]
	Page<Track> topTracksOf(String user) {
		return this.spotify.asUser(user).users().getTopTracks();
	}
	// end::users[]

	// tag::errors[]
	@Nullable Album find(String id) {
		try {
			return this.spotify.albums().get(id);
		}
		catch (NotFoundException ex) {
			return null;
		}
		catch (RateLimitedException ex) {
			this.comeBackAt = ex.getRetryAt();
			return null;
		}
	}
	// end::errors[]

	@Nullable Instant comeBackAt() {
		return this.comeBackAt;
	}

}
