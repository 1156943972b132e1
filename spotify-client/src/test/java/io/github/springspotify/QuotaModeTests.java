package io.github.springspotify;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.RestrictedEndpointException;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SuppressWarnings("deprecation")
class QuotaModeTests {

	private static final String FORBIDDEN = "{\"error\":{\"status\":403,\"message\":\"Forbidden\"}}";

	private final RawServer server = RawServer.start().otherwise(Answers.json(403, FORBIDDEN));

	private final List<AutoCloseable> open = new ArrayList<>(List.of(this.server));

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable resource : this.open) {
			resource.close();
		}
	}

	@Test
	void refusedEndpointIsNotAskedAgain() {
		SpotifyClient client = client(QuotaMode.AUTO);
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(RestrictedEndpointException.class).isThrownBy(() -> client.markets().get())
				.withMessage("GET /markets is closed to applications in development mode since 2026-02-11. There is "
						+ "no replacement. If this application is in extended quota mode, set 'spotify.quota-mode' to "
						+ "'extended'.");
		}
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void oneRefusalSpeaksForAllThatWasClosedBefore() {
		SpotifyClient client = client(QuotaMode.AUTO);
		assertThatExceptionOfType(RestrictedEndpointException.class).isThrownBy(() -> client.markets().get());
		assertThatExceptionOfType(RestrictedEndpointException.class)
			.isThrownBy(() -> client.tracks().save(List.of("a")))
			.withMessageContaining("Use library().save(..) instead.");
		assertThatExceptionOfType(RestrictedEndpointException.class)
			.isThrownBy(() -> client.artists().getRelatedArtists("a"))
			.withMessageContaining("since 2024-11-27");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void refusalOfWhatWasClosedFirstSaysNothingAboutTheRest() {
		SpotifyClient client = client(QuotaMode.AUTO);
		assertThatExceptionOfType(RestrictedEndpointException.class)
			.isThrownBy(() -> client.artists().getRelatedArtists("a"));
		this.server.on("/v1/markets", Answers.json("{\"markets\":[\"SE\"]}"));
		assertThat(client.markets().get().markets()).containsExactly("SE");
	}

	@Test
	void refusalOfAPlaylistIsNotRemembered() {
		SpotifyClient client = client(QuotaMode.AUTO);
		assertThatExceptionOfType(RestrictedEndpointException.class)
			.isThrownBy(() -> client.playlists().getTracks("foreign"));
		this.server.on("/v1/playlists/own/tracks", Answers.json("{\"items\":[]}"));
		assertThat(client.playlists().getTracks("own").items()).isEmpty();
	}

	@Test
	void currentEndpointThatIsForbiddenIsJustForbidden() {
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> client(QuotaMode.AUTO).tracks().get("a"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "403 | Player command failed: Restriction violated",
			"403 | Insufficient client scope", "403 | User not registered in the Developer Dashboard" })
	void otherRefusalsTeachNothing(int status, String message) {
		SpotifyClient client = client(QuotaMode.AUTO);
		this.server.on("/v1/markets",
				Answers.json(status, "{\"error\":{\"status\":403,\"message\":\"" + message + "\"}}"),
				Answers.json("{\"markets\":[\"SE\"]}"));
		assertThatExceptionOfType(io.github.springspotify.error.SpotifyResponseException.class)
			.isThrownBy(() -> client.markets().get())
			.isNotInstanceOf(RestrictedEndpointException.class);
		assertThat(client.markets().get().markets()).containsExactly("SE");
	}

	@Test
	void serviceThatIsNotFoundIsClosed() {
		String notFound = "{\"error\":{\"status\":404,\"message\":\"Service not found\"}}";
		this.server.on("/v1/markets", Answers.json(404, notFound)).on("/v1/users/nobody", Answers.json(404, notFound));
		SpotifyClient client = client(QuotaMode.AUTO);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> client.users().get("nobody"));
		assertThatExceptionOfType(RestrictedEndpointException.class).isThrownBy(() -> client.markets().get());
		this.server.on("/v1/markets", Answers.json("{\"markets\":[\"SE\"]}"));
		assertThat(client.markets().get().markets()).as("nothing is remembered").containsExactly("SE");
	}

	@Test
	void pageOfSomethingOnTheWayToSpotifyTeachesNothing() {
		this.server.otherwise(Answers.of(404, "text/html", "<html>nginx</html>"));
		SpotifyClient client = client(QuotaMode.AUTO);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> client.markets().get());
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> client.albums().getAll(List.of("a")));
	}

	@Test
	void wrongAddressIsNoEmptyAnswer() {
		this.server.otherwise(Answers.json(404, "{\"error\":{\"status\":404,\"message\":\"Service not found\"}}"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> client(QuotaMode.AUTO).albums().getAll(List.of("a", "b")));
	}

	@Test
	void endpointThatHasAnsweredIsNotClosedLater() {
		SpotifyClient client = client(QuotaMode.AUTO);
		this.server.on("/v1/markets", Answers.json("{\"markets\":[\"SE\"]}"), Answers.json(403, FORBIDDEN),
				Answers.json("{\"markets\":[\"SE\"]}"));
		client.markets().get();
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> client.markets().get());
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> client.playlists().getTracks("foreign"));
		assertThat(client.markets().get().markets()).containsExactly("SE");
	}

	@Test
	void nothingThatIsClosedIsAskedInDevelopmentMode() {
		assertThatExceptionOfType(RestrictedEndpointException.class)
			.isThrownBy(() -> client(QuotaMode.DEVELOPMENT).markets().get())
			.satisfies((ex) -> assertThat(ex.getStatus()).isEqualTo(403));
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void everyRefusalIsPassedOnInExtendedMode() {
		SpotifyClient client = client(QuotaMode.EXTENDED);
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> client.markets().get());
		}
		assertThat(this.server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(io.github.springspotify.test.QuotaMode.class)
	void readsManyInEitherMode(io.github.springspotify.test.QuotaMode mode) {
		MockSpotify spotify = mock(mode);
		SpotifyClient client = client(spotify);
		Set<SearchType> types = Set.of(SearchType.ALBUM, SearchType.ARTIST, SearchType.TRACK, SearchType.SHOW,
				SearchType.EPISODE, SearchType.AUDIOBOOK);
		SearchResult found = client.search().search("a", types, Paging.limit(5), Market.of("SE"));
		same(found.albums().items(), (album) -> album.uri(), client.albums()::getAll, Album::uri);
		same(found.artists().items(), (artist) -> artist.id(), client.artists()::getAll, (artist) -> artist.id());
		same(found.tracks().items(), (track) -> track.id(), client.tracks()::getAll, (track) -> track.id());
		same(found.shows().items(), (show) -> show.id(), client.shows()::getAll, (show) -> show.id());
		same(found.episodes().items(), (episode) -> episode.id(), client.episodes()::getAll, (episode) -> episode.id());
		same(found.audiobooks().items(), (book) -> book.id(), client.audiobooks()::getAll, (book) -> book.id());
		String book = found.audiobooks().items().get(0).id();
		same(client.audiobooks().getChapters(book).items(), (chapter) -> chapter.id(), client.chapters()::getAll,
				(chapter) -> chapter.id());
	}

	private static <T, R> void same(List<T> items, Function<T, String> id, Function<List<String>, List<R>> read,
			Function<R, String> idOfRead) {
		List<String> ids = items.stream().map(id).toList();
		assertThat(read.apply(ids)).extracting(idOfRead).isNotEmpty().isEqualTo(ids);
	}

	@Test
	void batchesAreAsLargeAsSpotifyAllows() {
		MockSpotify spotify = mock(io.github.springspotify.test.QuotaMode.EXTENDED);
		SpotifyClient client = client(spotify);
		String id = album(client);
		spotify.clearRequests();
		assertThat(client.albums().getAll(Collections.nCopies(50, SpotifyUri.album(id)))).hasSize(50);
		assertThat(spotify.requests()).extracting((request) -> request.query("ids").split(",").length)
			.containsExactlyInAnyOrder(20, 20, 10);
	}

	@Test
	void modeIsLearntFromOneRefusedBatch() {
		MockSpotify spotify = mock(io.github.springspotify.test.QuotaMode.DEVELOPMENT);
		SpotifyClient client = client(spotify);
		String id = album(client);
		spotify.clearRequests();
		List<String> ids = Stream.concat(Collections.nCopies(44, id).stream(), Stream.of("0000000000000000000000"))
			.toList();
		assertThat(client.albums().getAll(ids)).hasSize(44);
		assertThat(client.albums().getAll(ids)).hasSize(44);
		assertThat(spotify.requests()).extracting(RecordedRequest::status)
			.satisfies((statuses) -> assertThat(statuses).filteredOn((status) -> status == 403).hasSize(1));
		assertThat(spotify.requests()).as("each id once a call").hasSize(1 + 2 * 2);
	}

	@Test
	void nothingIsReadForNothing() {
		assertThat(client(QuotaMode.AUTO).albums().getAll(List.of())).isEmpty();
		assertThat(this.server.requests()).isEmpty();
	}

	private static String album(SpotifyClient client) {
		return client.search().search("a", Set.of(SearchType.ALBUM), Paging.limit(1)).albums().items().get(0).id();
	}

	private MockSpotify mock(io.github.springspotify.test.QuotaMode mode) {
		MockSpotify spotify = MockSpotify.builder().quotaMode(mode).start();
		this.open.add(spotify);
		return spotify;
	}

	private SpotifyClient client(MockSpotify spotify) {
		String token = spotify.issueTokens("aurora", "user-read-playback-position").accessToken();
		return closing(SpotifyClient.builder()
			.accessToken(token)
			.apiBaseUrl(URI.create(spotify.apiBaseUrl()))
			.cache(null)
			.build());
	}

	private SpotifyClient client(QuotaMode mode) {
		return closing(SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.quotaMode(mode)
			.cache(null)
			.build());
	}

	private SpotifyClient closing(SpotifyClient client) {
		this.open.add(0, client);
		return client;
	}

}
