package io.github.springspotify;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.error.PartialWriteException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.model.FollowType;
import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistSnapshot;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChunkingTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final MockSpotify spotify = MockSpotify.start();

	private final SpotifyClient plain = SpotifyClient.builder()
		.accessToken(this.spotify
			.issueTokens("aurora", "user-library-modify", "user-library-read", "playlist-modify-public",
					"playlist-modify-private", "playlist-read-private", "user-follow-read", "user-follow-modify")
			.accessToken())
		.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
		.build();

	private final SpotifyClient client = this.plain.withChunking(true);

	private final RawServer server = RawServer.start();

	private final SpotifyClient flaky = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.chunking(true)
		.build();

	private final List<SpotifyUri> tracks = this.plain.search()
		.search("a", Set.of(SearchType.TRACK), Paging.limit(10))
		.tracks()
		.items()
		.stream()
		.map((track) -> SpotifyUri.parse(track.uri()))
		.toList();

	@AfterEach
	void close() {
		this.plain.close();
		this.flaky.close();
		this.server.close();
		this.spotify.close();
	}

	@Test
	void libraryTakesForty() {
		clearRequests();
		this.client.library().save(many(90));
		assertThat(requests()).extracting((request) -> uris(request).size()).containsExactly(40, 40, 10);
		assertThat(requests()).flatExtracting(ChunkingTests::uris).containsExactlyElementsOf(text(many(90)));
	}

	@Test
	@SuppressWarnings("deprecation")
	void artistsAreFollowedFiftyAtATime() {
		this.server.on("/v1/me/following", Answers.of(204, "", ""));
		List<String> ids = IntStream.range(0, 120).mapToObj((i) -> "artist" + i).toList();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.flaky.withChunking(false).users().follow(FollowType.ARTIST, ids));
		this.flaky.users().follow(FollowType.ARTIST, ids);
		assertThat(this.server.requests())
			.extracting((request) -> List.of(request.target().replaceFirst(".*ids=", "").split(",|%2C")))
			.containsExactly(ids.subList(0, 50), ids.subList(50, 100), ids.subList(100, 120));
	}

	@Test
	void answersStandInTheOrderOfTheQuestions() {
		this.plain.library().save(this.tracks);
		this.plain.library().remove(List.of(this.tracks.get(1)));
		List<Boolean> saved = this.client.library().contains(many(100));
		assertThat(saved).hasSize(100);
		assertThat(IntStream.range(0, 100).filter((i) -> !saved.get(i))).allMatch((i) -> i % this.tracks.size() == 1);
		assertThat(saved).contains(true, false);
	}

	@Test
	void withoutItNothingIsSent() {
		clearRequests();
		assertThatIllegalArgumentException().isThrownBy(() -> this.plain.library().save(many(41)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.withChunking(false).library().save(many(41)));
		assertThat(requests()).isEmpty();
	}

	@Test
	void addedItemsStandInOrderAtTheirPosition() {
		String id = playlist(this.tracks.subList(0, 2));
		clearRequests();
		PlaylistSnapshot snapshot = this.client.playlists().addItems(id, ItemsToAdd.insert(1, many(250)));
		assertThat(requests()).extracting((request) -> body(request).get("position").asInt())
			.containsExactly(1, 101, 201);
		List<String> expected = text(Stream.of(this.tracks.subList(0, 1), many(250), this.tracks.subList(1, 2))
			.flatMap(Collection::stream)
			.toList());
		assertThat(items(id)).isEqualTo(expected);
		assertThat(snapshot.snapshotId()).isEqualTo(this.plain.playlists().get(id).snapshotId());
	}

	@Test
	void appendedItemsHaveNoPosition() {
		String id = playlist(List.of());
		this.client.playlists().addItems(id, many(120));
		assertThat(items(id)).isEqualTo(text(many(120)));
	}

	@Test
	void replacedItemsAreThoseThatWereGiven() {
		String id = playlist(this.tracks);
		this.client.playlists().replaceItems(id, ItemsToReplace.with(many(230)));
		assertThat(items(id)).isEqualTo(text(many(230)));
	}

	@Test
	void clearsPlaylist() {
		String id = playlist(this.tracks);
		this.client.playlists().replaceItems(id, ItemsToReplace.with(List.of()));
		assertThat(items(id)).isEmpty();
	}

	@Test
	void eachRemovalIsMadeInTheVersionOfTheOneBefore() {
		String id = playlist(this.tracks);
		String snapshot = this.plain.playlists().get(id).snapshotId();
		clearRequests();
		this.client.playlists().removeItems(id, ItemsToRemove.of(many(210)).inSnapshot(snapshot));
		List<String> versions = requests().stream()
			.map((request) -> body(request).get("snapshot_id").asString())
			.toList();
		assertThat(versions).hasSize(3).startsWith(snapshot);
		assertThat(versions.get(1)).isNotEqualTo(snapshot);
		assertThat(items(id)).isEmpty();
	}

	@Test
	void failureHalfWaySaysWhatWasApplied() {
		this.server.on("/v1/me/library", Answers.of(200, "", ""), Answers.json(500, "{}"));
		assertThatExceptionOfType(PartialWriteException.class).isThrownBy(() -> this.flaky.library().save(many(90)))
			.withMessageStartingWith("PUT /me/library took effect for 40 items, failed for the next 40, and was not "
					+ "sent for the 10 after them. Send those that are left by themselves, not the whole list again: "
					+ "PUT /me/library was answered with status 500")
			.withCauseInstanceOf(ServerException.class)
			.satisfies((ex) -> {
				assertThat(ex.getApplied()).isEqualTo(text(many(90)).subList(0, 40));
				assertThat(ex.getFailed()).isEqualTo(text(many(90)).subList(40, 80));
				assertThat(ex.getNotSent()).isEqualTo(text(many(90)).subList(80, 90));
				assertThat(ex.getSnapshotId()).isNull();
			});
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void failureHalfWayNamesTheVersionOfThePlaylist() {
		this.server.on("/v1/playlists/x/items", Answers.json(201, "{\"snapshot_id\":\"one\"}"),
				Answers.json(201, "{\"snapshot_id\":\"two\"}"), Answers.json(502, "{}"));
		assertThatExceptionOfType(PartialWriteException.class)
			.isThrownBy(() -> this.flaky.playlists().addItems("x", many(300)))
			.satisfies((ex) -> assertThat(ex.getSnapshotId()).isEqualTo("two"));
	}

	@Test
	void failureOfAnotherKindSaysWhatWasAppliedToo() {
		this.server.on("/v1/me/library", Answers.of(200, "", ""));
		AtomicInteger calls = new AtomicInteger();
		try (SpotifyClient breaking = SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.filter((request, next) -> (calls.incrementAndGet() == 2)
					? Mono.error(new IllegalStateException("circuit open")) : next.exchange(request))
			.chunking(true)
			.build()) {
			assertThatExceptionOfType(PartialWriteException.class).isThrownBy(() -> breaking.library().save(many(90)))
				.withCauseInstanceOf(IllegalStateException.class)
				.satisfies((ex) -> assertThat(ex.getApplied()).hasSize(40));
		}
	}

	@Test
	void answersThatDoNotFitTheQuestionsAreAFailure() {
		this.server.on("/v1/me/library/contains", Answers.json("[true]"));
		assertThatExceptionOfType(SpotifyResponseException.class)
			.isThrownBy(() -> this.flaky.library().contains(many(41)))
			.withMessage("GET /me/library/contains was answered with 2 values for 41 elements.");
	}

	@Test
	void failureOfTheFirstCallIsPassedOn() {
		this.server.on("/v1/me/library", Answers.json(503, "{}"));
		assertThatExceptionOfType(ServerException.class).isThrownBy(() -> this.flaky.library().save(many(90)));
	}

	private List<SpotifyUri> many(int count) {
		return IntStream.range(0, count).mapToObj((i) -> this.tracks.get(i % this.tracks.size())).toList();
	}

	private String playlist(List<SpotifyUri> items) {
		String id = this.plain.playlists().create(PlaylistDetails.named("chunks")).id();
		if (!items.isEmpty()) {
			this.plain.playlists().addItems(id, items);
		}
		return id;
	}

	private List<String> items(String id) {
		return IntStream.range(0, 8)
			.mapToObj((page) -> this.plain.playlists().getItems(id, Paging.of(50, page * 50)).items())
			.flatMap(Collection::stream)
			.map((entry) -> entry.item().uri())
			.toList();
	}

	private void clearRequests() {
		this.spotify.clearRequests();
	}

	private List<RecordedRequest> requests() {
		return this.spotify.requests();
	}

	private static List<String> uris(RecordedRequest request) {
		return List.of(String.valueOf(request.query("uris")).split(","));
	}

	private static JsonNode body(RecordedRequest request) {
		return JSON.readTree(request.body());
	}

	private static List<String> text(List<SpotifyUri> uris) {
		return uris.stream().map(SpotifyUri::toString).toList();
	}

}
