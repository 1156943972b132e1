package io.github.springspotify.autoconfigure.security;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way in which a login goes wrong ends on a page that says so, and the next login
 * works.
 */
@ExtendWith(OutputCaptureExtension.class)
class LoginFailureIntegrationTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final TestApplication APPLICATION = TestApplication.run(SPOTIFY,
			List.of(NameController.class, FragileStore.class));

	private final MockSpotify spotify = SPOTIFY;

	private final TestApplication application = APPLICATION;

	@AfterAll
	static void stop() {
		APPLICATION.close();
		SPOTIFY.close();
	}

	@BeforeEach
	void clear() {
		this.spotify.clearRequests();
	}

	private void assertNextLoginWorks() {
		this.spotify.clearFaults();
		this.application.bean(RateLimitGate.class).reset();
		assertThat(logIn(this.application)).isEqualTo(this.spotify.user("aurora").displayName());
	}

	private static String logIn(TestApplication application) {
		return new MockBrowser().login(application.url("/name"), "aurora").body();
	}

	@Test
	void deniedConsent() {
		HttpResponse<String> page = new MockBrowser().deny(this.application.url("/name"), "aurora");

		assertThat(page.body()).contains("You did not allow access to your Spotify account.");
		assertNextLoginWorks();
	}

	@Test
	void stallsEndOnAPageThatSaysWhy(CapturedOutput output) {
		try (TestApplication hasty = TestApplication.run(this.spotify, List.of(NameController.class),
				"spotify.timeout=400ms")) {
			for (String path : List.of("/api/token", "/v1/me")) {
				this.spotify.stall(path);
				assertThat(logIn(hasty)).contains("The login did not work", "Spotify does not answer at the moment");
				this.spotify.clearFaults();
				assertThat(logInAtLast(hasty)).isEqualTo(this.spotify.user("aurora").displayName());
			}
		}
		assertThat(output.toString().split("\\(unavailable\\)")).hasSizeGreaterThan(2);
	}

	/**
	 * What is enough time for a stall to end soon can be too little for a busy machine.
	 */
	private static String logInAtLast(TestApplication application) {
		String page = logIn(application);
		for (int again = 0; again < 10 && page.contains("Spotify does not answer at the moment"); again++) {
			page = logIn(application);
		}
		return page;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void endsOnAPageThatSaysWhy(String name, Consumer<MockSpotify> fault, String words, String logged,
			CapturedOutput output) {
		fault.accept(this.spotify);
		HttpResponse<String> page = new MockBrowser().login(this.application.url("/name"), "aurora");

		assertThat(page.uri().getPath()).isEqualTo("/login/oauth2/code/spotify");
		assertThat(page.body()).contains("The login did not work").contains(words);
		assertThat(output).contains(logged);
		assertNextLoginWorks();
	}

	static Stream<Arguments> faults() {
		String notAnswering = "Spotify does not answer at the moment";
		String unexpected = "Something unexpected happened";
		return Stream.of(
				fault("token endpoint fails", (spotify) -> spotify.on("/api/token").respond(503), notAnswering,
						"(unavailable)"),
				fault("token endpoint breaks off", (spotify) -> spotify.cutBody("/api/token"), notAnswering,
						"(unavailable)"),
				fault("token endpoint limits", (spotify) -> spotify.on("/api/token").rateLimited(Duration.ofMinutes(1)),
						"too many requests", "(rate-limited)"),
				fault("token endpoint answers HTML",
						(spotify) -> spotify.on("/api/token").respond(200, "text/html", "<html>"), unexpected,
						"a body that is not the JSON that was expected"),
				fault("profile is not JSON", (spotify) -> spotify.on("/v1/me").respond(200, "application/json", "{no"),
						unexpected, "a body that is not the JSON that was expected"),
				fault("profile without id", (spotify) -> spotify.on("/v1/me").respond(200, "application/json", "{}"),
						unexpected, "names neither 'account_id' nor 'id'"),
				fault("user is not on the allow-list", (spotify) -> spotify.on("/v1/me").userNotRegistered(),
						"is not on the list of users of this application", "(not-registered)"));
	}

	private static Arguments fault(String name, Consumer<MockSpotify> fault, String words, String logged) {
		return Arguments.of(name, fault, words, logged);
	}

	@Test
	void storeThatFailsEndsOnAPageThatSaysSo() {
		FragileStore store = this.application.bean(FragileStore.class);
		store.broken = true;
		HttpResponse<String> page = new MockBrowser().login(this.application.url("/name"), "aurora");
		store.broken = false;

		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.body()).contains("The login did not work", "cannot use Spotify for now");
		assertNextLoginWorks();
	}

	@Test
	void forgedState() {
		MockBrowser browser = new MockBrowser();
		browser.get(this.application.url("/name"));
		this.spotify.clearRequests();
		String code = this.spotify.authorizationCode("bram", this.application.url("/login/oauth2/code/spotify"), null);

		HttpResponse<String> page = browser
			.get(this.application.url("/login/oauth2/code/spotify?state=forged&code=" + code));

		assertThat(page.body()).contains("This login has expired or was finished before.");
		assertThat(this.spotify.requests("/api/token")).isEmpty();
		assertNextLoginWorks();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?code=any", "?state=any", "?error=access_denied" })
	void addressThatIsNoAnswer(String query, CapturedOutput output) {
		HttpResponse<String> page = new MockBrowser().get(this.application.url("/login/oauth2/code/spotify" + query));

		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("This login has expired or was finished before.");
		assertThat(output).contains("Login with Spotify failed (expired)");
	}

	@Test
	void callbackWithoutSession() {
		HttpResponse<String> page = new MockBrowser()
			.get(this.application.url("/login/oauth2/code/spotify?state=any&code=any"));

		assertThat(page.body()).contains("This login has expired or was finished before.");
		assertNextLoginWorks();
	}

	static class FragileStore implements SpotifyTokenStore {

		private final InMemorySpotifyTokenStore tokens = new InMemorySpotifyTokenStore();

		private volatile boolean broken;

		@Override
		public @Nullable StoredToken load(SpotifyIdentity user) {
			return this.tokens.load(user);
		}

		@Override
		public boolean save(SpotifyIdentity user, StoredToken token) {
			if (this.broken) {
				throw new IllegalStateException("The store is away");
			}
			return this.tokens.save(user, token);
		}

		@Override
		public void remove(SpotifyIdentity user) {
			this.tokens.remove(user);
		}

	}

}
