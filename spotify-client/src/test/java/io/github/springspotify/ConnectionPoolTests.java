package io.github.springspotify;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionPoolTests {

	@Test
	@Timeout(30)
	void callsThatFindNoConnectionWaitHoweverManyTheyAre() {
		CountDownLatch latch = new CountDownLatch(1);
		try (RawServer server = RawServer.start().otherwise(Answers.after(latch, Answers.json("{}")));
				ReactiveSpotifyClient client = SpotifyClient.builder()
					.accessToken("token")
					.cache(null)
					.maxRetries(0)
					.apiBaseUrl(server.url("/v1"))
					.buildReactive()) {
			CompletableFuture<Long> calls = Flux.range(0, 400)
				.flatMap((i) -> client.artists().get("a"), 400)
				.count()
				.toFuture();
			latch.countDown();
			assertThat(calls).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(400L);
		}
	}

}
