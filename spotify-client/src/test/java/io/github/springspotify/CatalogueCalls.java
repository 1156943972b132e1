package io.github.springspotify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springspotify.model.Audiobook;
import io.github.springspotify.model.Chapter;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.FollowedArtists;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedAlbum;
import io.github.springspotify.model.SavedAudiobook;
import io.github.springspotify.model.SavedEpisode;
import io.github.springspotify.model.SavedShow;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.Show;
import io.github.springspotify.model.SimplifiedChapter;
import io.github.springspotify.model.SimplifiedEpisode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of the spoken catalogue, of what a user has saved and of whom the user follows.
 */
final class CatalogueCalls {

	private static final Market SE = Market.of("SE");

	private static final Paging FIRST = Paging.of(1, 0);

	private final String album;

	private final String artist;

	private final String track;

	private final String show;

	private final String episode;

	private final String audiobook;

	private final String chapter;

	CatalogueCalls(SpotifyClient client) {
		SearchResult found = client.search().search("a", Set.of(SearchType.values()), Paging.limit(1), SE);
		this.album = found.albums().items().get(0).id();
		this.artist = found.artists().items().get(0).id();
		this.track = found.tracks().items().get(0).id();
		this.show = found.shows().items().get(0).id();
		this.episode = found.episodes().items().get(0).id();
		this.audiobook = found.audiobooks().items().get(0).id();
		this.chapter = client.audiobooks().getChapters(this.audiobook).items().get(0).id();
	}

	Stream<EndpointCall> calls() {
		return Stream.of(spoken(), saved(), many()).flatMap((calls) -> calls);
	}

	/**
	 * In development mode each is read by itself.
	 */
	private Stream<EndpointCall> many() {
		EndpointCall artists = EndpointCall.call("artists.getAll", "GET /v1/artists/" + this.artist, List.class,
				CatalogueCalls::isOne, List.of(this.artist));
		return Stream
			.of(Stream.of(artists), many("albums", this.album), many("tracks", this.track), many("shows", this.show),
					many("episodes", this.episode), many("audiobooks", this.audiobook), many("chapters", this.chapter))
			.flatMap((calls) -> calls);
	}

	private static Stream<EndpointCall> many(String group, String id) {
		return Stream.of(
				EndpointCall.call(group + ".getAll", "GET /v1/" + group + "/" + id, List.class, CatalogueCalls::isOne,
						List.of(id)),
				EndpointCall
					.call(group + ".getAll", "GET /v1/" + group + "/" + id, List.class, CatalogueCalls::isOne,
							List.of(id), SE)
					.query("market", "SE"));
	}

	private Stream<EndpointCall> spoken() {
		String shows = "GET /v1/shows/" + this.show;
		String books = "GET /v1/audiobooks/" + this.audiobook;
		return Stream.of(EndpointCall.call("shows.get", shows, Show.class, this::isShow, this.show),
				EndpointCall.call("shows.get", shows, Show.class, this::isShow, this.show, SE).query("market", "SE"),
				EndpointCall.page("shows.getEpisodes", shows + "/episodes", SimplifiedEpisode.class, this.show),
				paged(EndpointCall.page("shows.getEpisodes", shows + "/episodes", SimplifiedEpisode.class, this.show,
						FIRST)),
				paged(EndpointCall.page("shows.getEpisodes", shows + "/episodes", SimplifiedEpisode.class, this.show,
						FIRST, SE))
					.query("market", "SE"),
				EndpointCall.call("episodes.get", "GET /v1/episodes/" + this.episode, Episode.class, this::isEpisode,
						this.episode),
				EndpointCall
					.call("episodes.get", "GET /v1/episodes/" + this.episode, Episode.class, this::isEpisode,
							this.episode, SE)
					.query("market", "SE"),
				EndpointCall.call("audiobooks.get", books, Audiobook.class, this::isAudiobook, this.audiobook),
				EndpointCall.call("audiobooks.get", books, Audiobook.class, this::isAudiobook, this.audiobook, SE)
					.query("market", "SE"),
				EndpointCall.page("audiobooks.getChapters", books + "/chapters", SimplifiedChapter.class,
						this.audiobook),
				paged(EndpointCall.page("audiobooks.getChapters", books + "/chapters", SimplifiedChapter.class,
						this.audiobook, FIRST)),
				paged(EndpointCall.page("audiobooks.getChapters", books + "/chapters", SimplifiedChapter.class,
						this.audiobook, FIRST, SE))
					.query("market", "SE"),
				EndpointCall.call("chapters.get", "GET /v1/chapters/" + this.chapter, Chapter.class, this::isChapter,
						this.chapter),
				EndpointCall
					.call("chapters.get", "GET /v1/chapters/" + this.chapter, Chapter.class, this::isChapter,
							this.chapter, SE)
					.query("market", "SE"));
	}

	private Stream<EndpointCall> saved() {
		return Stream.of(EndpointCall.page("albums.getSaved", "GET /v1/me/albums", SavedAlbum.class),
				paged(EndpointCall.page("albums.getSaved", "GET /v1/me/albums", SavedAlbum.class, FIRST)),
				paged(EndpointCall.page("albums.getSaved", "GET /v1/me/albums", SavedAlbum.class, FIRST, SE))
					.query("market", "SE"),
				EndpointCall.page("tracks.getSaved", "GET /v1/me/tracks", SavedTrack.class),
				paged(EndpointCall.page("tracks.getSaved", "GET /v1/me/tracks", SavedTrack.class, FIRST)),
				paged(EndpointCall.page("tracks.getSaved", "GET /v1/me/tracks", SavedTrack.class, FIRST, SE))
					.query("market", "SE"),
				EndpointCall.page("episodes.getSaved", "GET /v1/me/episodes", SavedEpisode.class),
				paged(EndpointCall.page("episodes.getSaved", "GET /v1/me/episodes", SavedEpisode.class, FIRST)),
				paged(EndpointCall.page("episodes.getSaved", "GET /v1/me/episodes", SavedEpisode.class, FIRST, SE))
					.query("market", "SE"),
				EndpointCall.page("shows.getSaved", "GET /v1/me/shows", SavedShow.class),
				paged(EndpointCall.page("shows.getSaved", "GET /v1/me/shows", SavedShow.class, FIRST)),
				EndpointCall.page("audiobooks.getSaved", "GET /v1/me/audiobooks", SavedAudiobook.class),
				paged(EndpointCall.page("audiobooks.getSaved", "GET /v1/me/audiobooks", SavedAudiobook.class, FIRST)),
				followed().query("type", "artist"),
				followed(CursorPaging.limit(1)).query("type", "artist").query("limit", "1"));
	}

	private static EndpointCall followed(Object... paging) {
		return EndpointCall.call("users.getFollowedArtists", "GET /v1/me/following", FollowedArtists.class,
				(followed) -> assertThat(followed.artists().items()).isNotEmpty(), paging);
	}

	private static EndpointCall paged(EndpointCall call) {
		return call.query("limit", "1").query("offset", "0");
	}

	private static void isOne(List<?> found) {
		assertThat(found).hasSize(1);
	}

	private void isShow(Show found) {
		assertThat(found.id()).isEqualTo(this.show);
		assertThat(found.episodes().items()).isNotEmpty();
	}

	private void isEpisode(Episode found) {
		assertThat(found.id()).isEqualTo(this.episode);
		assertThat(found.show()).isNotNull();
	}

	private void isAudiobook(Audiobook found) {
		assertThat(found.id()).isEqualTo(this.audiobook);
		assertThat(found.chapters().items()).isNotEmpty();
	}

	private void isChapter(Chapter found) {
		assertThat(found.id()).isEqualTo(this.chapter);
		assertThat(found.audiobook()).isNotNull();
	}

}
