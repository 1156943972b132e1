package io.github.springspotify.test;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What tests of paging and of concurrency need: long lists and slow answers.
 */
class ManyRequestsTests {

	private final MockSpotify spotify = MockSpotify.start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = this.spotify.issueTokens("bram", "user-library-read").accessToken();

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void manyTracksAreSavedAndAllDifferent() {
		int before = tracks(0).path("total").asInt();
		this.spotify.saveTracks("bram", 1_234);
		List<String> ids = new ArrayList<>();
		for (int offset = 0; offset < 1_234; offset += 50) {
			tracks(offset).path("items").forEach((entry) -> ids.add(entry.at("/track/id").asString()));
		}

		assertThat(ids).hasSizeGreaterThan(1_234).doesNotHaveDuplicates();
		assertThat(tracks(0).path("total").asInt()).isEqualTo(before + 1_234);
		assertThat(tracks(0).at("/items/0/track/name").asString()).isEqualTo("Sketch No. 1234");
		assertThat(this.caller.json("/v1/tracks/" + ids.get(7), this.token).at("/album/total_tracks").asInt())
			.isEqualTo(34);
		assertThat(this.caller.json("/v1/search?type=track&q=sketch", this.token).at("/tracks/total").asInt()).isZero();
	}

	@Test
	void numberOfTracksIsChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.saveTracks("bram", 0));
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.saveTracks("nobody", 1));
	}

	@Test
	void pageFarBehindIsFull() {
		this.spotify.saveTracks("bram", 10_000);

		assertThat(tracks(9_950).path("items")).hasSize(50);
		assertThat(tracks(9_950).at("/items/49/track/name").asString()).isEqualTo("Sketch No. 1");
	}

	@Test
	void delayedAnswersWaitSideBySide() {
		this.spotify.onAny().untilCleared().delay(Duration.ofMillis(200));
		this.spotify.on("/v1/me/tracks").respond(503);
		HttpRequest request = this.caller.request("/v1/me/tracks")
			.header("Authorization", "Bearer " + this.token)
			.build();
		long start = System.nanoTime();
		List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 100)
			.mapToObj((i) -> this.caller.client().sendAsync(request, BodyHandlers.ofString()))
			.toList();
		List<Integer> statuses = answers.stream().map((answer) -> answer.join().statusCode()).toList();

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(200),
				Duration.ofSeconds(10));
		assertThat(statuses).containsOnlyOnce(503).filteredOn((status) -> status == 200).hasSize(99);
	}

	@Test
	void delayGoesTogetherWithOtherFaults() {
		this.spotify.onAny().delay(Duration.ofMillis(150));
		this.spotify.onAny().respond(502);
		long start = System.nanoTime();

		assertThat(this.caller.get("/v1/me", this.token).statusCode()).isEqualTo(502);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
		assertThat(this.caller.get("/v1/me", this.token).statusCode()).isEqualTo(200);
	}

	@Test
	void delayThatWasAskedForLaterDoes() {
		this.spotify.fail(1, 502);
		this.spotify.slow(Duration.ofMillis(150));
		long start = System.nanoTime();

		assertThat(this.caller.get("/v1/me", this.token).statusCode()).isEqualTo(502);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
	}

	private JsonNode tracks(int offset) {
		return this.caller.json("/v1/me/tracks?limit=50&offset=" + offset, this.token);
	}

}
