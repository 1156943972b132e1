package io.github.springspotify.boot.test;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Market;
import io.github.springspotify.test.MockItem;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SpotifyAssertions}.
 */
@ExtendWith(MockSpotifyExtension.class)
class SpotifyAssertionsTests {

	private static final String ALBUM = "/v1/albums/{id}";

	static final List<Consumer<ReceivedRequestsAssert>> MISSES = List.of((requests) -> requests.times(1),
			(requests) -> requests.withQuery("market", "FR"),
			(requests) -> requests.withoutQuery("market").withQuery("market", "DE"),
			(requests) -> requests.withHeader("Accept-Language", "tlh"), (requests) -> requests.withScope("streaming"),
			(requests) -> requests.byUser("bram"), ReceivedRequestsAssert::byApplication,
			(requests) -> requests.withStatus(404), (requests) -> requests.withBodyContaining("x"),
			(requests) -> requests.byUser("aurora").times(3));

	private static MockSpotify spotify;

	@BeforeAll
	static void call(MockSpotify standIn, @AsUser(value = "aurora", scopes = "user-top-read") SpotifyClient client) {
		spotify = standIn;
		MockItem album = spotify.givenAlbum("Rain");
		client.withMarket(Market.of("DE")).albums().get(album.id());
		client.withLocale(Locale.JAPANESE).albums().get(album.id());
	}

	@AfterAll
	static void forget() {
		spotify.clearRequests();
	}

	@Test
	void whatWasReceivedPasses() {
		assertThat(spotify).received("GET", ALBUM).times(2).byUser("aurora").withScope("user-top-read").withStatus(200);
		assertThat(spotify).received("GET", ALBUM).withQuery("market", "DE").times(1);
		assertThat(spotify).received("GET", ALBUM).withoutQuery("market").times(1);
		assertThat(spotify).received("POST", "/api/token").withBodyContaining("refresh_token");
		assertThat(spotify).didNotReceive("PUT", ALBUM).didNotReceive("GET", "/v1/albums");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/albums/{id}", "v1/albums/{id}", "/v1/albums/{id}?market=DE" })
	void pathThatNoRequestCanHaveIsRefused(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> assertThat(spotify).didNotReceive("GET", path))
			.withMessageContaining(path);
	}

	@Test
	void methodMayBeInLowerCase() {
		assertThat(spotify).received("get", ALBUM).times(2);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(spotify).didNotReceive("get", ALBUM));
	}

	@ParameterizedTest
	@FieldSource("MISSES")
	void whatWasNotReceivedFails(Consumer<ReceivedRequestsAssert> miss) {
		ReceivedRequestsAssert requests = assertThat(spotify).received("GET", ALBUM);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> miss.accept(requests));
	}

	@Test
	void failuresOfTheFirstStepAreFailures() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(spotify).received("GET", "/v1/albums"));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(spotify).didNotReceive("GET", ALBUM));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(spotify).receivedNothing());
	}

	@Test
	void messageShowsWhatWasExpectedAndWhatCameWithoutSecrets() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(spotify).received("GET", ALBUM).withQuery("market", "FR").byUser("bram"))
			.withMessageContaining("GET /v1/albums/{id} with query 'market' = 'FR'\nbut there was none")
			.withMessageContaining("?market=DE by aurora with scopes [user-top-read] -> 200")
			.withMessageContaining("POST /api/token -> 200")
			.withMessageNotContaining("Bearer")
			.withMessageNotContaining("grant_type");
	}

}
