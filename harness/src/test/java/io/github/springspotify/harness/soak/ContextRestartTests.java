package io.github.springspotify.harness.soak;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that start and stop again and again in one JVM leave nothing behind.
 */
@Timeout(1800)
class ContextRestartTests {

	private static final int WARM_UP = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void leaveNothingBehind(WebApplicationType type) throws IOException {
		try (Redis redis = new Redis(); MockSpotify spotify = MockSpotify.start()) {
			restart(type, WARM_UP, redis, spotify);
			Footprint before = Footprint.take(redis, spotify);
			restart(type, times(), redis, spotify);
			Footprint after = settled(before, redis, spotify);
			System.out.println("after " + times() + " restarts (" + type + "): " + after);
			assertThat(after.beyond(before)).isEmpty();
		}
	}

	/**
	 * Some threads end on their own a moment later, and what soft references or
	 * finalizers hold needs more than one collection.
	 */
	private static Footprint settled(Footprint before, Redis redis, MockSpotify spotify) throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		Footprint now = Footprint.take(redis, spotify);
		while (!now.beyond(before).isEmpty() && System.nanoTime() < end) {
			now = Footprint.take(redis, spotify);
		}
		return now;
	}

	/**
	 * Few times, or fifty in the long form; {@code harness.restarts} names another
	 * number.
	 */
	private static int times() {
		return Integer.getInteger("harness.restarts", "long".equals(System.getProperty("harness.form")) ? 50 : 5);
	}

	private static void restart(WebApplicationType type, int times, Redis redis, MockSpotify spotify) {
		for (int i = 0; i < times; i++) {
			try (ConfigurableApplicationContext context = SoakApplication.start(type, redis.port(),
					List.of("spotify.accounts-base-url=" + spotify.accountsBaseUrl(),
							"spotify.api-base-url=" + spotify.apiBaseUrl(), "spotify.client-id=" + spotify.clientId(),
							"spotify.client-secret=" + spotify.clientSecret()))) {
				use(context, spotify);
			}
		}
	}

	/**
	 * A call of the application, answered by cache and second level, and two of a user
	 * whose token is renewed.
	 */
	private static void use(ConfigurableApplicationContext context, MockSpotify spotify) {
		SpotifyClient client = context.getBean(SpotifyClient.class);
		String id = spotify.users().get(0).id();
		context.getBean(SpotifyTokens.class)
			.connect(SpotifyIdentity.user("aurora"), StoredToken
				.ofRefreshToken(spotify.issueTokens(id, "user-read-private").refreshToken(), Instant.now()));
		assertThat(client.asApp().search().search("a", Set.of(SearchType.ALBUM)).albums()).isNotNull();
		assertThat(client.asUser("aurora").users().getCurrent().id()).isEqualTo(id);
		assertThat(client.reactive().asUser("aurora").users().getCurrent().block()).isNotNull();
	}

}
