package io.github.springspotify.boot.test.login;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static io.github.springspotify.boot.test.SpotifyMockMvcRequestPostProcessors.spotifyLogin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Tests for {@code spotifyLogin()} with {@code MockMvc}.
 */
@AutoConfigureMockMvc
@AutoConfigureMockSpotify
@SpringBootTest(classes = LoginApplication.class, properties = "spotify.scopes=top-content")
class SpotifyLoginRequestPostProcessorTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private SpotifyTokens tokens;

	@Test
	void nobodyIsLoggedInWithoutIt() {
		assertThat(this.mvc.get().uri("/who").exchange()).hasStatus(302);
	}

	@Test
	void firstUserHasGrantedWhatTheApplicationAsksFor() {
		assertThat(get("/who", spotifyLogin()))
			.hasBodyTextEqualTo(this.spotify.user("aurora").accountId() + " is aurora");
		assertThat(get("/top", spotifyLogin())).hasStatusOk();
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").byUser("aurora").withScope("user-top-read");
	}

	@Test
	void userAndScopesCanBeChosen() {
		assertThat(get("/who", spotifyLogin().user("bram"))).bodyText().endsWith(" is bram");
		assertThat(get("/top", spotifyLogin().user("bram").scopes())).hasStatus(403)
			.bodyText()
			.contains("user-top-read");
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").byUser("bram").withStatus(403).times(1);
	}

	@Test
	void tokenCanBeChosen() {
		String token = this.spotify.issueTokens("bram").accessToken();

		assertThat(get("/who", spotifyLogin().token(token))).bodyText().endsWith(" is bram");
	}

	@Test
	void userHasNoMoreThanSpotifyTells() {
		RequestPostProcessor login = spotifyLogin().scopes("user-read-private", "user-read-email");

		assertThat(get("/attributes", login)).hasBodyTextEqualTo("[account_id, display_name, id, type, uri]");
	}

	@RepeatedTest(2)
	void loginEndsWithTheTest() {
		SpotifyIdentity aurora = SpotifyIdentity.user(this.spotify.user("aurora").accountId());
		assertThat(this.tokens.find(aurora)).isNull();

		get("/who", spotifyLogin());

		assertThat(this.tokens.find(aurora)).isNotNull();
	}

	private MvcTestResult get(String path, RequestPostProcessor login) {
		return this.mvc.get().uri(path).with(login).exchange();
	}

	/**
	 * With tokens in the session.
	 */
	@Nested
	@TestPropertySource(properties = "spotify.token-store.type=session")
	class Session {

		@Test
		void tokenIsInTheSessionOfTheRequest() {
			assertThat(get("/who", spotifyLogin().user("bram"))).bodyText().endsWith(" is bram");
		}

	}

	/**
	 * Where users connect an account.
	 */
	@Nested
	@TestPropertySource(properties = "spotify.login.mode=connect")
	class Connect {

		@Test
		void accountIsThatOfWhoeverIsLoggedIn() {
			MvcTestResult result = SpotifyLoginRequestPostProcessorTests.this.mvc.get()
				.uri("/who")
				.with(user("jane"))
				.with(spotifyLogin().user("bram"))
				.exchange();

			assertThat(result).hasBodyTextEqualTo("jane is bram");
		}

		@Test
		@WithMockUser("joe")
		void accountIsThatOfTheUserOfTheTest() {
			assertThat(get("/who", spotifyLogin())).hasBodyTextEqualTo("joe is aurora");
		}

		@Test
		@WithMockUser("joe")
		void userOfTheRequestGoesBeforeThatOfTheTest() {
			MvcTestResult result = SpotifyLoginRequestPostProcessorTests.this.mvc.get()
				.uri("/who")
				.with(user("jane"))
				.with(spotifyLogin().user("bram"))
				.exchange();

			assertThat(result).hasBodyTextEqualTo("jane is bram");
		}

		@Test
		void userOfTheSameNameIsLoggedInElse() {
			assertThat(get("/who", spotifyLogin())).hasBodyTextEqualTo("aurora is aurora");
		}

	}

}
