package io.github.springspotify.autoconfigure.reactive;

import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.security.FormBrowser;
import io.github.springspotify.autoconfigure.security.TestApplication;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users of a reactive application's own connect a Spotify account, with nothing but the
 * starter, a property and users.
 */
class ReactiveConnectIntegrationTests {

	private static final String CONNECT = "/oauth2/authorization/spotify";

	private static final MockSpotify SPOTIFY = MockSpotify.builder()
		.redirectUri("http://127.0.0.1/authorize/oauth2/code/spotify")
		.start();

	private static final TestApplication APPLICATION = TestApplication.run(WebApplicationType.REACTIVE, SPOTIFY,
			List.of(OwnUsers.class), "spotify.login.mode=connect");

	private final FormBrowser browser = new FormBrowser(APPLICATION.url(""));

	@AfterAll
	static void stop() {
		APPLICATION.close();
		SPOTIFY.close();
	}

	@BeforeEach
	void clear() {
		SPOTIFY.clearFaults();
		SPOTIFY.clearRequests();
	}

	@Test
	void usersConnectTheirOwnAccountsAndStayTheSameUsers() {
		FormBrowser other = new FormBrowser(APPLICATION.url(""));
		this.browser.logIn("ada");
		other.logIn("grace");

		HttpResponse<String> page = this.browser.consent(CONNECT, "aurora");
		other.consent(CONNECT, "bram");

		assertThat(page.uri().toString()).isEqualTo(APPLICATION.url("/"));
		assertThat(this.browser.open("/name").body()).isEqualTo("ada: " + SPOTIFY.user("aurora").displayName());
		assertThat(other.open("/name").body()).isEqualTo("grace: " + SPOTIFY.user("bram").displayName());
		assertThat(APPLICATION.bean(SpotifyClient.class).asUser("ada").users().getCurrent().id()).isEqualTo("aurora");
	}

	@Test
	void otherSiteThatBeginsToConnectAnAccountCannotLeaveTheUserOut() {
		this.browser.logIn("ada");

		this.browser.open(CONNECT, "Sec-Fetch-Site", "cross-site", "Referer", "https://example.org/");

		assertThat(SPOTIFY.requests("/authorize").get(0).query("show_dialog")).isEqualTo("true");
	}

	@Test
	void userWithoutAnAccountIsToldSoByTheTypeOfTheException() {
		this.browser.logIn("mary");

		assertThat(this.browser.open("/name").body()).isEqualTo("mary: not connected");
		assertThat(SPOTIFY.requests()).isEmpty();
	}

	@Test
	void visitorLogsInBeforeTheAccountIsConnected() {
		assertThat(this.browser.open(CONNECT).body()).contains("Please sign in").doesNotContain(CONNECT);
		assertThat(SPOTIFY.requests()).isEmpty();

		HttpResponse<String> page = this.browser.decide(this.browser.logIn("ada"), "aurora", "agree");

		assertThat(page.uri().toString()).isEqualTo(APPLICATION.url("/"));
		assertThat(SPOTIFY.requests("/authorize")).as("consent page and decision").hasSize(2);
	}

	@Test
	void deniedConsentEndsOnAPageThatSaysSo() {
		this.browser.logIn("mary");

		HttpResponse<String> page = this.browser.decide(this.browser.open(CONNECT), "aurora", "cancel");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("Your Spotify account could not be connected", "You did not allow access");
		assertThat(this.browser.open("/name").body()).startsWith("mary");
	}

	@Test
	void tokenEndpointThatFailsEndsOnAPageThatSaysSo() {
		this.browser.logIn("mary");
		SPOTIFY.on("/api/token").respond(503);

		assertThat(this.browser.consent(CONNECT, "aurora").body()).contains("Spotify does not answer at the moment");
	}

	@Test
	void answerThatWasNotAskedForIsRefused() {
		this.browser.logIn("mary");

		for (FormBrowser any : List.of(this.browser, new FormBrowser(APPLICATION.url("")))) {
			HttpResponse<String> page = any.open("/authorize/oauth2/code/spotify?state=forged&code=any");

			assertThat(page.statusCode()).isEqualTo(400);
			assertThat(page.body()).contains("has expired or was finished before");
		}
		assertThat(SPOTIFY.requests("/api/token")).isEmpty();
	}

	@Test
	void accountIsNotConnectedToSomebodyWhoLoggedInMeanwhile() {
		this.browser.logIn("mary");
		HttpResponse<String> consent = this.browser.open(CONNECT);
		this.browser.logIn("joan");

		HttpResponse<String> page = this.browser.decide(consent, "aurora", "agree");

		assertThat(page.body()).contains("has expired or was finished before");
		assertThat(this.browser.open("/name").body()).isEqualTo("joan: not connected");
		assertThat(SPOTIFY.requests("/api/token")).isEmpty();
	}

	@Test
	void codeOfAnotherSessionIsRefused() {
		FormBrowser attacker = new FormBrowser(APPLICATION.url(""));
		attacker.logIn("mary");
		attacker.open(CONNECT);
		String code = SPOTIFY.authorizationCode("bram", APPLICATION.url("/authorize/oauth2/code/spotify"),
				SPOTIFY.requests("/authorize").get(0).query("code_challenge"));
		this.browser.logIn("joan");
		this.browser.open(CONNECT);
		String state = SPOTIFY.requests("/authorize").get(1).query("state").replace("=", "%3D");

		this.browser.open("/authorize/oauth2/code/spotify?state=" + state + "&code=" + code);

		assertThat(SPOTIFY.requests("/api/token")).hasSize(1);
		assertThat(this.browser.open("/name").body()).isEqualTo("joan: not connected");
	}

	@Test
	void logoutKeepsTheAccountConnected() {
		this.browser.logIn("edith");
		this.browser.consent(CONNECT, "bram");

		this.browser.submit("/logout", Map.of());

		assertThat(this.browser.open("/name").body()).contains("Please sign in");
		this.browser.logIn("edith");
		assertThat(this.browser.open("/name").body()).isEqualTo("edith: " + SPOTIFY.user("bram").displayName());
	}

	@RestController
	static class Pages {

		private final ReactiveSpotifyClient spotify;

		Pages(ReactiveSpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/")
		String start() {
			return "start";
		}

		@GetMapping("/name")
		Mono<String> name(Principal principal) {
			return this.spotify.users()
				.getCurrent()
				.map((user) -> user.displayName())
				.onErrorReturn(ReauthorizationRequiredException.class, "not connected")
				.map((name) -> principal.getName() + ": " + name);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Pages.class)
	static class OwnUsers {

		@Bean
		MapReactiveUserDetailsService ownUsers() {
			List<UserDetails> users = List.of("ada", "grace", "mary", "edith", "joan")
				.stream()
				.map((name) -> User.withUsername(name).password("{noop}" + name).roles("USER").build())
				.toList();
			return new MapReactiveUserDetailsService(users);
		}

	}

}
