package io.github.springspotify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is not given again once the application has written (RFC 9111 §4.4).
 */
@Timeout(30)
class CacheInvalidationTests {

	private static final String FRESH = "private, max-age=600";

	private final RawServer server = RawServer.start();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final SpotifyClient client = SpotifyClient.builder()
		.tokenProvider((identity) -> Mono.just(AccessToken.of(Objects.requireNonNull(identity.principal()))))
		.apiBaseUrl(this.server.url("/v1"))
		.maxRetries(0)
		.scheduler(this.time)
		.build();

	private final SpotifyClient alice = this.client.asUser("alice");

	private final SpotifyClient bob = this.client.asUser("bob");

	@BeforeEach
	void answerEverything() {
		this.server.otherwise((request, out) -> Answers
			.of(200, "application/json", "{\"snapshot_id\":\"1\"}", Map.of("Cache-Control", FRESH))
			.write(request, out));
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void libraryIsReadAgainAfterItWasWritten() {
		Runnable reads = () -> {
			this.alice.tracks().getSaved();
			this.alice.albums().getSaved();
			this.alice.playlists().getForCurrentUser();
			this.alice.player().getQueue();
			this.alice.albums().get("a");
		};
		reads.run();
		this.alice.library().save(List.of(SpotifyUri.track("t")));
		assertThat(readAgain(reads)).containsExactly("/v1/me/tracks", "/v1/me/albums", "/v1/me/playlists");
	}

	@Test
	void playlistIsReadAgainByEverybody() {
		Runnable reads = () -> {
			this.alice.playlists().get("p");
			this.bob.playlists().getItems("p");
			this.bob.playlists().get("q");
			this.bob.tracks().getSaved();
		};
		reads.run();
		this.alice.playlists().removeItems("p", List.of(SpotifyUri.track("t")));
		assertThat(readAgain(reads)).containsExactly("/v1/playlists/p", "/v1/playlists/p/items");
	}

	@Test
	void playerIsAskedAgainAfterCommand() {
		Runnable reads = () -> {
			this.alice.player().getQueue();
			this.bob.player().getQueue();
			this.alice.tracks().getSaved();
		};
		reads.run();
		this.alice.player().pausePlayback();
		assertThat(readAgain(reads)).containsExactly("/v1/me/player/queue");
	}

	@Test
	void othersKeepTheirLibrary() {
		this.bob.tracks().getSaved();
		this.alice.library().save(List.of(SpotifyUri.track("t")));
		assertThat(readAgain(() -> this.bob.tracks().getSaved())).isEmpty();
	}

	@Test
	void refusedWriteChangesNothing() {
		this.alice.tracks().getSaved();
		this.server.on("/v1/me/library", Answers.of(404, "", ""));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::save);
		assertThat(readAgain(() -> this.alice.tracks().getSaved())).isEmpty();
	}

	@Test
	void failedWriteMayHaveTakenEffect() {
		this.alice.tracks().getSaved();
		this.server.on("/v1/me/library", Answers.of(500, "", ""));
		assertThatExceptionOfType(ServerException.class).isThrownBy(this::save);
		assertThat(readAgain(() -> this.alice.tracks().getSaved())).hasSize(1);
	}

	@Test
	void writeWithoutAnswerMayHaveTakenEffect() {
		this.alice.tracks().getSaved();
		this.server.on("/v1/me/library", Answers.reset());
		assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(this::save);
		assertThat(readAgain(() -> this.alice.tracks().getSaved())).hasSize(1);
	}

	@Test
	void writeThatWasGivenUpMayHaveTakenEffect() throws Exception {
		this.alice.tracks().getSaved();
		this.server.on("/v1/me/library", Answers.silence());
		CompletableFuture<?> write = this.alice.reactive().library().save(List.of(SpotifyUri.track("t"))).toFuture();
		this.server.awaitRequests(2);
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(write::get)
			.withCauseInstanceOf(SpotifyTransportException.class);
		assertThat(readAgain(() -> this.alice.tracks().getSaved())).hasSize(1);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "Location, /v1/albums/a, 1", "Content-Location, a, 0", "Content-Location, ../albums/a, 1",
			"Location, http://elsewhere.example/v1/albums/a, 0", "Location, '::', 0" })
	void namedAddressIsReadAgainWhereTheHostIsTheSame(String field, String address, int requests) {
		this.alice.albums().get("a");
		this.server.on("/v1/me/library", Answers.of(200, "", "", Map.of(field, address)));
		save();
		assertThat(readAgain(() -> this.alice.albums().get("a"))).hasSize(requests);
	}

	private void save() {
		this.alice.library().save(List.of(SpotifyUri.track("t")));
	}

	private List<String> readAgain(Runnable reads) {
		this.server.clearRequests();
		reads.run();
		return this.server.requests().stream().map(RawServer.Request::path).toList();
	}

}
