package io.github.springspotify.docs.webapi;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.github.springspotify.error.ServerException;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.QuotaMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MyLibraryTests {

	private final StandIn standIn = new StandIn(QuotaMode.DEVELOPMENT, "user-library-read", "user-library-modify",
			"playlist-modify-public", "playlist-read-private");

	private final MyLibrary library = new MyLibrary(this.standIn.client());

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@Test
	void copiesAllSavedTracksInOrder() {
		this.standIn.spotify().saveTracks("aurora", 130);
		String playlist = Objects
			.requireNonNull(this.standIn.client().playlists().create(PlaylistDetails.named("copy")).uri());

		this.library.copySavedTracks(playlist);

		Page<PlaylistTrack> items = this.standIn.client().playlists().getItems(playlist, Paging.limit(3));
		assertThat(items.total()).isEqualTo(this.standIn.client().tracks().getSaved().total()).isGreaterThan(130);
		assertThat(items.items()).extracting((entry) -> Objects.requireNonNull(entry.item()).uri())
			.containsExactlyElementsOf(this.standIn.client()
				.tracks()
				.getSaved(Paging.limit(3))
				.items()
				.stream()
				.map((saved) -> Objects.requireNonNull(saved.track()).uri())
				.toList());
	}

	@Test
	void savesLongList() {
		assertThat(this.library.save(many(90))).isEmpty();
		assertThat(this.standIn.spotify().requests("/v1/me/library")).hasSize(3);
	}

	@Test
	void goesOnWhereItFailed() {
		List<SpotifyUri> all = many(90);
		failSecondCall();

		List<SpotifyUri> rest = this.library.save(all);

		assertThat(rest).isEqualTo(all.subList(40, 90));
		assertThat(this.library.save(rest)).isEmpty();
	}

	@Test
	void failureOfTheFirstCallIsThrown() {
		List<SpotifyUri> all = many(90);
		this.standIn.spotify().on("PUT", "/v1/me/library").respond(503);

		assertThatExceptionOfType(ServerException.class).isThrownBy(() -> this.library.save(all));
	}

	private void failSecondCall() {
		this.standIn.spotify().on("PUT", "/v1/me/library").drip(Duration.ZERO);
		this.standIn.spotify().on("PUT", "/v1/me/library").respond(503);
	}

	private List<SpotifyUri> many(int count) {
		List<SpotifyUri> tracks = this.standIn.tracks();
		return IntStream.range(0, count).mapToObj((i) -> tracks.get(i % tracks.size())).toList();
	}

}
