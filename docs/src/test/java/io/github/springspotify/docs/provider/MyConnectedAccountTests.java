package io.github.springspotify.docs.provider;

import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@DirtiesContext
@WithProviderProperties
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MyConnectedAccountTests {

	private static final MockSpotify SPOTIFY = MockSpotify.builder()
		.redirectUri("http://127.0.0.1/authorize/oauth2/code/spotify")
		.start();

	private static final GitHubStandIn GITHUB = new GitHubStandIn();

	private final MockBrowser browser = new MockBrowser();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void standIns(DynamicPropertyRegistry properties) {
		properties.add("SPOTIFY_CLIENT_ID", SPOTIFY::clientId);
		properties.add("SPOTIFY_CLIENT_SECRET", SPOTIFY::clientSecret);
		properties.add("spotify.api-base-url", SPOTIFY::apiBaseUrl);
		properties.add("spotify.accounts-base-url", SPOTIFY::accountsBaseUrl);
		properties.add("GITHUB_CLIENT_ID", () -> "id");
		properties.add("GITHUB_CLIENT_SECRET", () -> "secret");
		String github = "spring.security.oauth2.client.provider.github.";
		properties.add(github + "authorization-uri", () -> GITHUB.address() + "/authorize");
		properties.add(github + "token-uri", () -> GITHUB.address() + "/token");
		properties.add(github + "user-info-uri", () -> GITHUB.address() + "/user");
	}

	@AfterAll
	static void stop() {
		GITHUB.close();
		SPOTIFY.close();
	}

	@Test
	void userOfGitHubConnectsAnAccountWhereAPageNeedsIt() {
		this.browser.get(url("/oauth2/authorization/github"));

		String page = this.browser.login(url("/account"), "aurora").body();

		assertThat(page).isEqualTo("4711 is Aurora Lindqvist at Spotify");
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
