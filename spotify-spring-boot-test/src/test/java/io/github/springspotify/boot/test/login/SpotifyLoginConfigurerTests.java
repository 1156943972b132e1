package io.github.springspotify.boot.test.login;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.boot.test.SpotifyLoginConfigurer;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.WebHandler;

import static io.github.springspotify.boot.test.SpotifyWebTestClientConfigurers.spotifyLogin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@code spotifyLogin()} with {@code WebTestClient}.
 */
@AutoConfigureMockSpotify
@AutoConfigureWebTestClient
@SpringBootTest(classes = LoginApplication.class,
		properties = { "spring.main.web-application-type=reactive", "spotify.scopes=top-content" })
class SpotifyLoginConfigurerTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private SpotifyTokens tokens;

	@Test
	void nobodyIsLoggedInWithoutIt() {
		this.client.get().uri("/who").exchange().expectStatus().is3xxRedirection();
	}

	@Test
	void firstUserHasGrantedWhatTheApplicationAsksFor() {
		assertThat(get("/who", spotifyLogin())).isEqualTo(this.spotify.user("aurora").accountId() + " is aurora");
		assertThat(get("/top", spotifyLogin())).isNotBlank();
	}

	@Test
	void userAndScopesCanBeChosen() {
		assertThat(get("/who", spotifyLogin().user("bram"))).endsWith(" is bram");
		this.client.mutateWith(spotifyLogin().scopes()).get().uri("/top").exchange().expectStatus().isForbidden();
	}

	@Test
	void tokenCanBeChosen() {
		assertThat(get("/who", spotifyLogin().token(this.spotify.issueTokens("bram").accessToken())))
			.endsWith(" is bram");
	}

	@RepeatedTest(2)
	void loginEndsWithTheTest() {
		SpotifyIdentity aurora = SpotifyIdentity.user(this.spotify.user("aurora").accountId());
		assertThat(this.tokens.find(aurora)).isNull();

		get("/who", spotifyLogin());

		assertThat(this.tokens.find(aurora)).isNotNull();
	}

	@Test
	void runningServerIsRefused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> WebTestClient.bindToServer().build().mutateWith(spotifyLogin()))
			.withMessageContaining("Use a mock web environment");
	}

	@Test
	void applicationWithoutTheRegistrationIsNotSkipped() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean("registrations", ReactiveClientRegistrationRepository.class,
					() -> (id) -> Mono.empty());
			context.registerBean("webHandler", WebHandler.class, () -> (exchange) -> Mono.empty());
			context.refresh();

			WebTestClient.bindToApplicationContext(context)
				.apply(spotifyLogin())
				.build()
				.get()
				.exchange()
				.expectStatus()
				.is5xxServerError();
		}
	}

	private @Nullable String get(String path, SpotifyLoginConfigurer login) {
		return body(this.client.mutateWith(login), path);
	}

	private static @Nullable String body(WebTestClient client, String path) {
		return client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody();
	}

	/**
	 * With tokens in the session.
	 */
	@Nested
	@TestPropertySource(properties = "spotify.token-store.type=session")
	class Session {

		@Test
		void tokenIsInTheSessionOfTheRequest() {
			assertThat(get("/who", spotifyLogin().user("bram"))).endsWith(" is bram");
		}

	}

	/**
	 * Where users connect an account.
	 */
	@Nested
	@TestPropertySource(properties = { "spotify.login.mode=connect", "spring.security.user.password=secret" })
	class Connect {

		@Test
		void accountIsThatOfWhoeverIsLoggedIn() {
			WebTestClient jane = SpotifyLoginConfigurerTests.this.client
				.mutateWith(SecurityMockServerConfigurers.mockUser("jane"))
				.mutateWith(spotifyLogin().user("bram"));

			assertThat(body(jane, "/who")).isEqualTo("jane is bram");
		}

		@Test
		void userOfTheSameNameIsLoggedInElse() {
			assertThat(get("/who", spotifyLogin())).isEqualTo("aurora is aurora");
		}

	}

}
