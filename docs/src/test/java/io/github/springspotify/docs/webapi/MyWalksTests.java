package io.github.springspotify.docs.webapi;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SimplifiedTrack;
import io.github.springspotify.model.Track;
import io.github.springspotify.test.QuotaMode;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MyWalksTests {

	private final StandIn standIn = new StandIn(QuotaMode.EXTENDED, "user-library-read", "user-follow-read",
			"playlist-read-private", "user-top-read");

	private final SpotifyClient client = this.standIn.client();

	private final MyWalks walks = new MyWalks(this.client);

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@Test
	void readsAllSavedTracksIfNoneIsExplicit() {
		this.standIn.spotify().saveTracks("aurora", 100);
		boolean any = allSaved().stream().anyMatch((saved) -> Objects.requireNonNull(saved.track()).explicit());

		assertThat(this.walks.hasSavedExplicitTracks()).isEqualTo(any);
	}

	@Test
	void givesNextPage() {
		Optional<SavedTrack> second = this.walks.pageAfter(this.client.tracks().getSaved(Paging.limit(1)))
			.map((page) -> page.items().get(0));

		assertThat(second).contains(allSaved().get(1));
		assertThat(this.walks.pageAfter(this.client.tracks().getSaved(Paging.limit(50)))).isEmpty();
	}

	@Test
	void readsTracksOfAlbumWithoutItsFirstPage() {
		String album = Objects
			.requireNonNull(Objects.requireNonNull(this.client.users().getTopTracks().items().get(0).album()).id());
		List<SimplifiedTrack> tracks = this.client.albums().getTracks(album, Paging.limit(50)).items();
		this.standIn.spotify().clearRequests();

		assertThat(this.walks.tracksOf(album)).isEqualTo(tracks);
		assertThat(this.standIn.spotify().requests()).hasSize(1);
	}

	@Test
	void searchesInLargestPages() {
		assertThat(this.walks.tracksNamed("a")).hasSizeGreaterThan(50).doesNotHaveDuplicates();
		assertThat(limits("/v1/search")).hasSizeGreaterThan(1).startsWith("50");
	}

	@Test
	void searchesInLargestPagesOfDevelopmentMode() {
		try (StandIn development = new StandIn(QuotaMode.DEVELOPMENT);
				Stream<Track> tracks = new MyWalks(development.client()).tracksNamed("a")) {
			assertThat(tracks.limit(25)).hasSize(25);
			assertThat(development.spotify().requests("/v1/search")).extracting((request) -> request.query("limit"))
				.startsWith("50", "10", "10", "10");
		}
	}

	@Test
	void readsFollowedArtists() {
		assertThat(this.walks.followedArtists()).isNotEmpty();
	}

	@Test
	void countsPlaylistsThatSpotifyHides() {
		String playlist = this.client.playlists().getForCurrentUser().items().get(0).id();
		this.standIn.spotify().hidePlaylist(Objects.requireNonNull(playlist));

		assertThat(this.walks.hiddenPlaylists()).isEqualTo(1);
	}

	@Test
	void readsSavedTracksReactively() {
		this.standIn.spotify().saveTracks("aurora", 120);

		List<SavedTrack> saved = this.walks.savedTracks().collectList().block(Duration.ofSeconds(30));
		assertThat(saved).hasSizeGreaterThan(120).doesNotHaveDuplicates();
		assertThat(limits("/v1/me/tracks")).allMatch("50"::equals);
	}

	private List<SavedTrack> allSaved() {
		return this.client.pages().of(this.client.tracks()::getSaved).items().toList();
	}

	private List<String> limits(String path) {
		return this.standIn.spotify().requests(path).stream().map(MyWalksTests::limit).toList();
	}

	private static String limit(RecordedRequest request) {
		return Objects.requireNonNull(request.query("limit"));
	}

}
