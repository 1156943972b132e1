package io.github.springspotify;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.springspotify.error.ServerException;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@Timeout(60)
class RenewalConnectionTests {

	private static final Answer PROFILE = Answers.json("{\"id\":\"aurora\"}");

	private final RawServer api = RawServer.start();

	private final RawServer accounts = RawServer.start();

	private final ConnectionProvider oneConnection = ConnectionProvider.create("one", 1);

	@AfterEach
	void close() {
		this.oneConnection.dispose();
		this.api.close();
		this.accounts.close();
	}

	@Test
	void failedRenewalLeavesNoConnectionBehind() {
		this.api.on("/v1/me", Answers.huge(401, 1_000_000));
		this.accounts.on("/api/token", token("a1"), Answers.of(503, "", ""));
		try (SpotifyClient client = builder().build()) {
			for (int i = 0; i < 3; i++) {
				assertThat(catchThrowable(() -> client.users().getCurrent())).isInstanceOf(ServerException.class);
			}
		}
		assertThat(this.api.requests()).hasSize(3);
	}

	@Test
	void abandonedRenewalLeavesNoConnectionBehind() throws Exception {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		this.api.on("/v1/me", Answers.huge(401, 1_000_000), PROFILE);
		this.accounts.on("/api/token", token("a1"), Answers.silence());
		try (SpotifyClient client = builder().scheduler(time).build()) {
			CompletableFuture<?> abandoned = client.reactive().users().getCurrent().toFuture();
			this.accounts.awaitRequests(2);
			time.advanceTimeBy(Duration.ofSeconds(30));
			assertThat(abandoned).isCompletedExceptionally();
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.apiBaseUrl(this.api.url("/v1"))
			.accountsBaseUrl(this.accounts.url(""))
			.refreshToken("id", "secret", "refresh")
			.webClientBuilder(WebClient.builder()
				.clientConnector(new ReactorClientHttpConnector(HttpClient.create(this.oneConnection))));
	}

	private static Answer token(String accessToken) {
		return Answers.json("{\"access_token\":\"" + accessToken + "\",\"expires_in\":3600}");
	}

}
