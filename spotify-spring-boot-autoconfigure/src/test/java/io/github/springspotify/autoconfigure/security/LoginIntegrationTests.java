package io.github.springspotify.autoconfigure.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Login through Boot's default filter chain, with nothing but the starter and a
 * controller.
 */
class LoginIntegrationTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final TestApplication MEMORY = run("memory");

	private static final TestApplication SESSION = run("session");

	private final MockSpotify spotify = SPOTIFY;

	private final TestApplication application = MEMORY;

	private static TestApplication run(String store) {
		return TestApplication.run(SPOTIFY, List.of(Controllers.class), "spotify.token-store.type=" + store,
				"management.endpoints.web.exposure.include=spotify");
	}

	@AfterAll
	static void stop() {
		SESSION.close();
		MEMORY.close();
		SPOTIFY.close();
	}

	private static TestApplication applicationWith(String store) {
		return "session".equals(store) ? SESSION : MEMORY;
	}

	@Test
	void userWhoConsentsSeesTheOwnName() {
		HttpResponse<String> page = new MockBrowser().login(this.application.url("/name"), "aurora");

		assertThat(page.body()).isEqualTo(this.spotify.user("aurora").displayName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "session" })
	void twoUsersInTwoBrowsersSeeTheirOwnNames(String store) {
		TestApplication application = applicationWith(store);
		MockBrowser first = new MockBrowser();
		MockBrowser second = new MockBrowser();
		first.login(application.url("/name"), "aurora");
		second.login(application.url("/name"), "bram");

		assertThat(first.get(application.url("/name")).body()).isEqualTo(this.spotify.user("aurora").displayName());
		assertThat(second.get(application.url("/name")).body()).isEqualTo(this.spotify.user("bram").displayName());
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

		String principal = browser.get(this.application.url("/principal")).body();
		managersShareARefreshWithRequests(browser, principal);
		userOfAnotherLoginWithTheSameNameGetsNothing(principal);
	}

	private void managersShareARefreshWithRequests(MockBrowser browser, String principal) {
		OAuth2AuthorizedClientService service = this.application.bean(OAuth2AuthorizedClientService.class);
		AuthorizedClientServiceOAuth2AuthorizedClientManager manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
				this.application.bean(ClientRegistrationRepository.class), service);
		OAuth2AuthorizeRequest job = OAuth2AuthorizeRequest.withClientRegistrationId("spotify")
			.principal(principal)
			.build();
		SpotifyTokenStore store = this.application.bean(SpotifyTokenStore.class);
		StoredToken token = store.load(SpotifyIdentity.user(principal));
		store.replace(SpotifyIdentity.user(principal),
				StoredToken.ofRefreshToken(token.refreshToken(), token.authorizedAt()));
		this.spotify.clearRequests();

		Set<Object> answers = IntStream.range(0, 16)
			.parallel()
			.mapToObj((i) -> (i % 2 == 0) ? browser.get(this.application.url("/authorized-client")).body()
					: manager.authorize(job).getRefreshToken() != null)
			.collect(Collectors.toSet());

		assertThat(answers).containsExactlyInAnyOrder("false", false);
		assertThat(this.spotify.requests("/api/token")).hasSize(1);
		service.removeAuthorizedClient("spotify", principal);
		service.saveAuthorizedClient(manager.authorize(job), job.getPrincipal());
		assertThat(store.load(SpotifyIdentity.user(principal)).refreshToken()).isNotNull();
	}

	private void userOfAnotherLoginWithTheSameNameGetsNothing(String principal) {
		Authentication stranger = new TestingAuthenticationToken(principal, "password", "ROLE_USER");
		OAuth2AuthorizedClientService service = this.application.bean(OAuth2AuthorizedClientService.class);
		OAuth2AuthorizedClient client = service.loadAuthorizedClient("spotify", principal);
		OAuth2AuthorizedClient own = new OAuth2AuthorizedClient(client.getClientRegistration(), principal,
				client.getAccessToken(), new OAuth2RefreshToken("stranger", null));
		OAuth2AuthorizedClientRepository repository = this.application.bean(OAuth2AuthorizedClientRepository.class);
		MockHttpServletRequest request = new MockHttpServletRequest();
		assertThat((Object) repository.loadAuthorizedClient("spotify", stranger, request)).isNull();
		repository.saveAuthorizedClient(own, stranger, request, new MockHttpServletResponse());
		assertThat(repository.loadAuthorizedClient("spotify", stranger, request).getRefreshToken())
			.isEqualTo(own.getRefreshToken());
		repository.removeAuthorizedClient("spotify", stranger, request, new MockHttpServletResponse());
		SecurityContextHolder.setContext(new SecurityContextImpl(stranger));
		assertThat((Object) service.loadAuthorizedClient("spotify", principal)).isNull();
		SecurityContextHolder.clearContext();
		assertThat((Object) service.loadAuthorizedClient("spotify", principal)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "session" })
	void expiredTokenIsRefreshedAndTheNewOneKept(String store) {
		TestApplication application = applicationWith(store);
		MockBrowser browser = new MockBrowser();
		browser.login(application.url("/name"), "aurora");
		this.spotify.expireAccessTokens();
		this.spotify.clearRequests();

		browser.get(application.url("/name"));
		HttpResponse<String> page = browser.get(application.url("/name"));

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

	@Test
	void logoutThatAnotherSiteWantsIsRefused() {
		MockBrowser browser = new MockBrowser();
		browser.login(this.application.url("/name"), "aurora");

		assertThat(browser.post(this.application.url("/logout"), Map.of("_csrf", "forged")).statusCode())
			.isEqualTo(403);
		assertThat(browser.get(this.application.url("/name")).body())
			.isEqualTo(this.spotify.user("aurora").displayName());
	}

	@Test
	void actuatorChangesNothingForAnotherSite() {
		FormBrowser browser = new FormBrowser(this.application.url(""));
		browser.consent("/name", "aurora");
		String user = "/actuator/spotify/" + this.spotify.user("aurora").accountId();

		assertThat(browser.call("DELETE", user, "forged").statusCode()).isEqualTo(403);
		assertThat(browser.call("POST", "/actuator/spotify", "forged").statusCode()).isEqualTo(403);
		assertThat(browser.open(user).statusCode()).isEqualTo(200);
		assertThat(browser.call("DELETE", user).statusCode()).isEqualTo(204);
		assertThat(browser.open(user).statusCode()).isEqualTo(404);
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

		private final OAuth2AuthorizedClientRepository repository;

		Home(SpotifyClient spotify, ReactiveSpotifyClient reactive, OAuth2AuthorizedClientRepository repository) {
			this.repository = repository;
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
		String authorizedClient(@RegisteredOAuth2AuthorizedClient("spotify") OAuth2AuthorizedClient client,
				Authentication user, HttpServletRequest request, HttpServletResponse response) {
			this.repository.saveAuthorizedClient(client, user, request, response);
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
