package io.github.springspotify.autoconfigure.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Login through Boot's default filter chain, with nothing but the starter and a
 * controller.
 */
class LoginIntegrationTests {

	private final MockSpotify spotify = MockSpotify.start();

	private TestApplication application;

	@BeforeEach
	void start() {
		this.application = run();
	}

	@AfterEach
	void stop() {
		this.application.close();
		this.spotify.close();
	}

	private TestApplication run(String... properties) {
		return TestApplication.run(this.spotify, List.of(Controllers.class), properties);
	}

	@Test
	void userWhoConsentsSeesTheOwnName() {
		HttpResponse<String> page = new MockBrowser().login(this.application.url("/name"), "aurora");

		assertThat(page.body()).isEqualTo(this.spotify.user("aurora").displayName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "session" })
	void twoUsersInTwoBrowsersSeeTheirOwnNames(String store) {
		this.application.close();
		this.application = run("spotify.token-store.type=" + store);
		MockBrowser first = new MockBrowser();
		MockBrowser second = new MockBrowser();
		first.login(this.application.url("/name"), "aurora");
		second.login(this.application.url("/name"), "bram");

		assertThat(first.get(this.application.url("/name")).body())
			.isEqualTo(this.spotify.user("aurora").displayName());
		assertThat(second.get(this.application.url("/name")).body()).isEqualTo(this.spotify.user("bram").displayName());
	}

	@Test
	void userIsKnownFurtherDownAReactiveChain() {
		MockBrowser browser = new MockBrowser();
		browser.login(this.application.url("/name"), "bram");

		assertThat(browser.get(this.application.url("/reactive-name")).body())
			.isEqualTo(this.spotify.user("bram").displayName());
	}

	@Test
	void chainThatGoesOnInTheRequestOfAnotherUserStaysWithItsUser() throws Exception {
		MockBrowser aurora = new MockBrowser();
		MockBrowser bram = new MockBrowser();
		aurora.login(this.application.url("/name"), "aurora");
		bram.login(this.application.url("/name"), "bram");

		CompletableFuture<String> waiting = CompletableFuture
			.supplyAsync(() -> aurora.get(this.application.url("/wait")).body());
		this.application.bean(Home.class).waiting.await(10, TimeUnit.SECONDS);
		bram.get(this.application.url("/go"));

		assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(this.spotify.user("aurora").displayName());
	}

	@Test
	void clientOfSpringSecurityHasAFreshTokenAndCannotLoseIt() {
		MockBrowser browser = new MockBrowser();
		browser.login(this.application.url("/name"), "aurora");
		this.spotify.expireAccessTokens();

		assertThat(browser.get(this.application.url("/authorized-client")).body()).isEqualTo("false");
		assertThat(browser.get(this.application.url("/name")).body())
			.isEqualTo(this.spotify.user("aurora").displayName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "session" })
	void expiredTokenIsRefreshedAndTheNewOneKept(String store) {
		this.application.close();
		this.application = run("spotify.token-store.type=" + store);
		MockBrowser browser = new MockBrowser();
		browser.login(this.application.url("/name"), "aurora");
		this.spotify.expireAccessTokens();
		this.spotify.clearRequests();

		browser.get(this.application.url("/name"));
		HttpResponse<String> page = browser.get(this.application.url("/name"));

		assertThat(page.body()).isEqualTo(this.spotify.user("aurora").displayName());
		assertThat(this.spotify.requests("/api/token")).hasSize(1);
	}

	@Test
	void logoutForgetsTheToken() {
		MockBrowser browser = new MockBrowser();
		browser.login(this.application.url("/name"), "aurora");
		String principal = browser.get(this.application.url("/principal")).body();
		assertThat(principal).isEqualTo(this.spotify.user("aurora").accountId());
		assertThat(this.application.bean(SpotifyClient.class).asUser(principal).users().getCurrent().id())
			.isEqualTo("aurora");

		logout(browser);

		this.spotify.clearRequests();
		assertThat(
				catchThrowable(() -> this.application.bean(SpotifyClient.class).asUser(principal).users().getCurrent()))
			.hasMessageContaining("There is no Spotify token");
		assertThat(this.spotify.requests()).isEmpty();
	}

	private void logout(MockBrowser browser) {
		Matcher csrf = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"")
			.matcher(browser.get(this.application.url("/logout")).body());
		assertThat(csrf.find()).isTrue();
		browser.post(this.application.url("/logout"), Map.of("_csrf", csrf.group(1)));
	}

	@Test
	void userWhoDeniesConsentCanThinkAgain() {
		MockBrowser browser = new MockBrowser();

		HttpResponse<String> page = browser.deny(this.application.url("/name"), "aurora");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(browser.login(this.application.url("/name"), "aurora").body())
			.isEqualTo(this.spotify.user("aurora").displayName());
	}

	@RestController
	static class Home {

		private final CountDownLatch waiting = new CountDownLatch(1);

		private final Sinks.One<String> go = Sinks.one();

		private final SpotifyClient spotify;

		private final ReactiveSpotifyClient reactive;

		Home(SpotifyClient spotify, ReactiveSpotifyClient reactive) {
			this.spotify = spotify;
			this.reactive = reactive;
		}

		@GetMapping("/name")
		String name() {
			return this.spotify.users().getCurrent().displayName();
		}

		@GetMapping("/wait")
		Mono<String> waitForGo() {
			return this.go.asMono()
				.doOnSubscribe((subscription) -> this.waiting.countDown())
				.flatMap((any) -> this.reactive.users().getCurrent())
				.map((user) -> user.displayName());
		}

		@GetMapping("/go")
		String go() {
			this.go.tryEmitValue("go");
			return "gone";
		}

		@GetMapping("/authorized-client")
		String authorizedClient(@RegisteredOAuth2AuthorizedClient("spotify") OAuth2AuthorizedClient client) {
			return String.valueOf(client.getRefreshToken() != null);
		}

		@GetMapping("/principal")
		String principal(java.security.Principal principal) {
			return principal.getName();
		}

		@GetMapping("/reactive-name")
		Mono<String> reactiveName() {
			return this.reactive.users()
				.getCurrent()
				.flatMap((user) -> this.reactive.users().getCurrent())
				.map((user) -> user.displayName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Home.class)
	static class Controllers {

	}

}
