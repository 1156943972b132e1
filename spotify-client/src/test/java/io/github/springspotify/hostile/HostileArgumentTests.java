package io.github.springspotify.hostile;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Arguments that come from users who want to send requests of their own.
 */
class HostileArgumentTests {

	private final RawServer server = RawServer.start().otherwise(Answers.json("{}"));

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nX-Injected: yes", "a HTTP/1.1\r\n\r\nGET /v1/me", "../../me", "..%2F..%2Fme",
			"a/../../me", "a?b=c", "a#b", "a;b=c", "a\\..\\me", "//example.org", "@example.org", "{id}",
			"%0d%0aX-Injected: yes", "\u0000", "a\u2028b", ".", ".." })
	void idStaysOnePieceOfThePath(String id) {
		catchThrowable(() -> this.client.albums().get(id));
		assertThat(this.server.requests()).allSatisfy((request) -> {
			assertThat(request.target()).startsWith("/v1/albums/").doesNotContain("?", "/../");
			assertThat(request.target().substring("/v1/albums/".length())).doesNotContain("/").isNotIn(".", "..");
			assertNothingInjected(request);
		});
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a\r\nX-Injected: yes", "a&market=DE&type=artist", "a#b", "a%0d%0aX-Injected: yes", "\u0000" })
	void textStaysOneParameter(String text) {
		this.client.search().search(text, Set.of(SearchType.TRACK));
		assertThat(this.server.requests()).singleElement().satisfies((request) -> {
			assertThat(request.target().split("[?&]")).hasSize(3).contains("type=track");
			assertNothingInjected(request);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "DE\r\nX: y", "D", "DEU", "de&x=y", "", "\u0000\u0000" })
	void marketIsACountry(String market) {
		assertThatIllegalArgumentException().isThrownBy(() -> Market.of(market));
	}

	@ParameterizedTest
	@ValueSource(strings = { "de\r\nX-Injected: yes", "de, en;q=1\r\n\r\n", "\u0000", "d\u00e4" })
	void languageCannotBreakOutOfItsField(String language) {
		catchThrowable(() -> this.client.withLocale(new Locale(language)).albums().get("a"));
		assertThat(this.server.requests()).allSatisfy(HostileArgumentTests::assertNothingInjected);
	}

	private static void assertNothingInjected(Request request) {
		Map<String, String> headers = request.headers();
		assertThat(headers).doesNotContainKeys("x-injected", "x");
		assertThat(headers.getOrDefault("accept-language", "")).doesNotContain("\r", "\n", "yes");
	}

}
