package io.github.springspotify.autoconfigure;

import java.time.Duration;
import java.time.Instant;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Answers to refreshes that take longer than anything else may.
 */
class RefreshTimeTests extends AbstractAutoConfigurationTests {

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	@Test
	void answerIsAwaitedForLongerThanOthers() {
		this.spotify.on("/api/token").times(1).delay(Duration.ofSeconds(1));
		this.runner.withPropertyValues(this.client)
			.withPropertyValues("spotify.http.response-timeout=500ms")
			.run((context) -> {
				connect(context);
				assertThat(call(context)).isEqualTo("aurora");
			});
		assertThat(this.spotify.requests("/api/token")).hasSize(1);
	}

	@Test
	void applicationThatEndsWaitsUntilItIsSaved() {
		this.spotify.on("/api/token").times(1).delay(Duration.ofSeconds(1));
		this.runner.withPropertyValues(this.client).withPropertyValues("spotify.timeout=300ms").run((context) -> {
			SpotifyTokenStore store = connect(context);
			assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(() -> call(context));
			context.close();
			assertThat(store.load(this.user).expiresAt()).isAfter(Instant.now());
		});
	}

	private SpotifyTokenStore connect(ApplicationContext context) {
		String refreshToken = this.spotify.issueTokens("aurora").refreshToken();
		SpotifyTokenStore store = context.getBean(SpotifyTokenStore.class);
		store.replace(this.user, StoredToken.ofRefreshToken(refreshToken, Instant.now()));
		return store;
	}

	private static String call(ApplicationContext context) {
		return context.getBean(SpotifyClient.class).asUser("aurora").users().getCurrent().id();
	}

}
