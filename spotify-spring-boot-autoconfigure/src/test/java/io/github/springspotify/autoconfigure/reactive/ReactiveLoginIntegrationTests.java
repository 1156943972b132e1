package io.github.springspotify.autoconfigure.reactive;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.security.FormBrowser;
import io.github.springspotify.autoconfigure.security.TestApplication;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Login in a reactive application through Boot's default filter chain, with nothing but
 * the starter and a controller.
 */
class ReactiveLoginIntegrationTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final TestApplication APPLICATION = run("server.address=0.0.0.0",
			"management.endpoints.web.exposure.include=spotify");

	private final FormBrowser browser = new FormBrowser(APPLICATION.url(""));

	private static TestApplication run(String... properties) {
		return TestApplication.run(WebApplicationType.REACTIVE, SPOTIFY, List.of(Pages.class), properties);
	}

	@AfterAll
	static void stop() {
		APPLICATION.close();
		SPOTIFY.close();
	}

	@BeforeEach
	void clear() {
		SPOTIFY.clearFaults();
		SPOTIFY.clearRequests();
		APPLICATION.bean(RateLimitGate.class).reset();
	}

	@Test
	void twoUsersInTwoBrowsersSeeTheirOwnNames() {
		FormBrowser other = new FormBrowser(APPLICATION.url(""));
		assertThat(this.browser.consent("/name", "aurora").body()).isEqualTo(nameOf("aurora"));
		assertThat(other.consent("/name", "bram").body()).isEqualTo(nameOf("bram"));

		assertThat(this.browser.open("/name").body()).isEqualTo(nameOf("aurora"));
		assertThat(other.open("/later").body()).isEqualTo(nameOf("bram"));
	}

	@Test
	void tokensOfTheSessionAreFoundAndRefreshedThereAndEncrypted() {
		try (TestApplication application = run("spotify.token-store.type=session",
				"spotify.token-store.encryption.keys.k1=a2V5LWtleS1rZXkta2V5LWtleS1rZXkta2V5LWtleS0=")) {
			FormBrowser first = new FormBrowser(application.url(""));
			FormBrowser second = new FormBrowser(application.url(""));
			first.consent("/name", "aurora");
			second.consent("/name", "bram");
			SPOTIFY.expireAccessTokens();
			SPOTIFY.clearRequests();

			assertThat(first.open("/name").body()).isEqualTo(nameOf("aurora"));
			assertThat(first.open("/later").body()).isEqualTo(nameOf("aurora"));
			assertThat(second.open("/name").body()).isEqualTo(nameOf("bram"));
			assertThat(SPOTIFY.requests("/api/token")).hasSize(2);
			assertThat(first.open("/session").body())
				.containsOnlyOnce(SPOTIFY.user("aurora").accountId() + " enc1:k1:");
			first.submit("/logout", Map.of());
			assertThat(second.open("/name").body()).isEqualTo(nameOf("bram"));
		}
	}

	@Test
	void expiredTokenIsRefreshedOnceAndSpringSecurityHasTheFreshOne() {
		this.browser.consent("/name", "aurora");
		SPOTIFY.expireAccessTokens();
		SPOTIFY.clearRequests();

		assertThat(this.browser.open("/name").body()).isEqualTo(nameOf("aurora"));
		assertThat(this.browser.open("/authorized-client").body()).isEqualTo("false");
		assertThat(SPOTIFY.requests("/api/token")).hasSize(1);
	}

	@Test
	void managersShareARefreshWithRequestsAndCannotLoseTheToken() {
		this.browser.consent("/name", "aurora");
		SpotifyIdentity user = SpotifyIdentity.user(this.browser.open("/principal").body());
		ReactiveOAuth2AuthorizedClientService service = APPLICATION.bean(ReactiveOAuth2AuthorizedClientService.class);
		ReactiveOAuth2AuthorizedClientManager manager = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
				APPLICATION.bean(ReactiveClientRegistrationRepository.class), service);
		OAuth2AuthorizeRequest job = OAuth2AuthorizeRequest.withClientRegistrationId("spotify")
			.principal(user.principal())
			.build();
		SpotifyTokenStore store = APPLICATION.bean(SpotifyTokenStore.class);
		StoredToken token = store.load(user);
		store.replace(user, StoredToken.ofRefreshToken(token.refreshToken(), token.authorizedAt()));
		SPOTIFY.clearRequests();

		Set<Object> answers = IntStream.range(0, 16)
			.parallel()
			.mapToObj((i) -> (i % 2 == 0) ? this.browser.open("/authorized-client").body()
					: manager.authorize(job).block().getRefreshToken() != null)
			.collect(Collectors.toSet());

		assertThat(answers).containsExactlyInAnyOrder("false", false);
		assertThat(SPOTIFY.requests("/api/token")).hasSize(1);
		assertThat(store.load(user).refreshToken()).isNotNull();
		service.removeAuthorizedClient("spotify", user.principal()).block();
		service.saveAuthorizedClient(manager.authorize(job).block(), job.getPrincipal()).block();
		assertThat(store.load(user).refreshToken()).isNotNull();
	}

	@Test
	void userOfAnotherLoginWithTheSameNameGetsNothing() {
		this.browser.consent("/name", "aurora");
		String principal = this.browser.open("/principal").body();
		Authentication stranger = new TestingAuthenticationToken(principal, "password", "ROLE_USER");
		ReactiveOAuth2AuthorizedClientService service = APPLICATION.bean(ReactiveOAuth2AuthorizedClientService.class);
		OAuth2AuthorizedClient client = service.loadAuthorizedClient("spotify", principal).block();
		OAuth2AuthorizedClient own = new OAuth2AuthorizedClient(client.getClientRegistration(), principal,
				client.getAccessToken(), new OAuth2RefreshToken("stranger", null));
		ServerOAuth2AuthorizedClientRepository repository = APPLICATION
			.bean(ServerOAuth2AuthorizedClientRepository.class);
		ServerWebExchange request = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

		assertThat(repository.loadAuthorizedClient("spotify", stranger, request).blockOptional()).isEmpty();
		repository.saveAuthorizedClient(own, stranger, request).block();
		assertThat(repository.loadAuthorizedClient("spotify", stranger, request).block().getRefreshToken())
			.isEqualTo(own.getRefreshToken());
		repository.removeAuthorizedClient("spotify", stranger, request).block();
		Mono<OAuth2AuthorizedClient> byName = service.loadAuthorizedClient("spotify", principal);
		assertThat(byName.contextWrite(ReactiveSecurityContextHolder.withAuthentication(stranger)).blockOptional())
			.isEmpty();
		assertThat(byName.blockOptional()).isPresent();
	}

	@Test
	void logoutForgetsTheToken() {
		this.browser.consent("/name", "aurora");
		String principal = this.browser.open("/principal").body();
		assertThat(principal).isEqualTo(SPOTIFY.user("aurora").accountId());
		SpotifyClient client = APPLICATION.bean(SpotifyClient.class).asUser(principal);
		assertThat(client.users().getCurrent().id()).isEqualTo("aurora");

		this.browser.submit("/logout", Map.of());

		assertThat(catchThrowable(() -> client.users().getCurrent())).hasMessageContaining("There is no Spotify token");
	}

	@Test
	void deniedConsentEndsOnAPageThatSaysSo() {
		HttpResponse<String> page = this.browser.decide(this.browser.open("/name"), "aurora", "cancel");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("The login did not work", "You did not allow access");
		assertThat(this.browser.consent("/name", "aurora").body()).isEqualTo(nameOf("aurora"));
	}

	@Test
	void stallEndsOnAPageThatSaysWhy() {
		SPOTIFY.stall("/api/token");

		try (TestApplication hasty = run("spotify.timeout=400ms")) {
			HttpResponse<String> page = new FormBrowser(hasty.url("")).consent("/name", "aurora");

			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.body()).contains("The login did not work", "does not answer");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void failureEndsOnAPageThatSaysWhy(String name, Consumer<MockSpotify> fault, int status, String words) {
		fault.accept(SPOTIFY);

		HttpResponse<String> page = this.browser.consent("/name", "aurora");

		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains("The login did not work", words);
	}

	static Stream<Arguments> faults() {
		return Stream.of(
				fault("token endpoint fails", (spotify) -> spotify.on("/api/token").respond(503), 503,
						"does not answer"),
				fault("token endpoint limits", (spotify) -> spotify.on("/api/token").rateLimited(Duration.ofMinutes(1)),
						503, "too many requests"),
				fault("profile is not JSON", (spotify) -> spotify.on("/v1/me").respond(200, "application/json", "{no"),
						500, "Something unexpected happened"),
				fault("user is not on the allow-list", (spotify) -> spotify.on("/v1/me").userNotRegistered(), 403,
						"is not on the list of users"));
	}

	private static Arguments fault(String name, Consumer<MockSpotify> fault, int status, String words) {
		return Arguments.of(name, fault, status, words);
	}

	@Test
	void answerThatWasNotAskedForIsRefused() {
		this.browser.open("/name");
		SPOTIFY.clearRequests();
		String code = SPOTIFY.authorizationCode("bram", APPLICATION.url("/login/oauth2/code/spotify"), null);

		for (FormBrowser any : List.of(this.browser, new FormBrowser(APPLICATION.url("")))) {
			HttpResponse<String> page = any.open("/login/oauth2/code/spotify?state=forged&code=" + code);

			assertThat(page.statusCode()).isEqualTo(400);
			assertThat(page.body()).contains("This login has expired or was finished before.");
		}
		assertThat(SPOTIFY.requests("/api/token")).isEmpty();
	}

	@Test
	void logoutThatAnotherSiteWantsIsRefused() {
		this.browser.consent("/name", "aurora");

		assertThat(this.browser.forge("/logout").statusCode()).isEqualTo(403);
		assertThat(this.browser.open("/name").body()).isEqualTo(nameOf("aurora"));
	}

	@Test
	void actuatorChangesNothingForAnotherSite() {
		this.browser.consent("/name", "aurora");
		String user = "/actuator/spotify/" + SPOTIFY.user("aurora").accountId();

		assertThat(this.browser.call("DELETE", user, "forged").statusCode()).isEqualTo(403);
		assertThat(this.browser.call("POST", "/actuator/spotify", "forged").statusCode()).isEqualTo(403);
		assertThat(this.browser.open(user).statusCode()).isEqualTo(200);
		assertThat(this.browser.call("DELETE", user).statusCode()).isEqualTo(204);
		assertThat(this.browser.open(user).statusCode()).isEqualTo(404);
	}

	@Test
	void loginStartedOnLocalhostIsSentTo127001() throws Exception {
		URI localhost = URI
			.create("http://localhost:" + APPLICATION.port() + "/oauth2/authorization/spotify?continue=a%20b");
		HttpResponse<Void> page = send(HttpRequest.newBuilder(localhost));
		HttpResponse<Void> behindProxy = send(HttpRequest.newBuilder(localhost).header("Via", "1.1 proxy"));

		assertThat(page.headers().firstValue("Location"))
			.hasValue(APPLICATION.url("/oauth2/authorization/spotify?continue=a%20b"));
		assertThat(behindProxy.headers().firstValue("Location").orElseThrow()).startsWith(SPOTIFY.accountsBaseUrl());
	}

	@Test
	void stepsOfALoginEndTheirConnections() throws Exception {
		assertThat(connectionAfter("/oauth2/authorization/spotify")).hasValue("close");
		assertThat(connectionAfter("/login/oauth2/code/spotify?state=forged")).hasValue("close");
		assertThat(connectionAfter("/name")).isEmpty();
	}

	private static Optional<String> connectionAfter(String path) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(APPLICATION.url(path)))).headers().firstValue("Connection");
	}

	private static HttpResponse<Void> send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
	}

	private static String nameOf(String user) {
		return SPOTIFY.user(user).displayName();
	}

	@RestController
	static class Home {

		private final ReactiveSpotifyClient spotify;

		private final ServerOAuth2AuthorizedClientRepository repository;

		Home(ReactiveSpotifyClient spotify, ServerOAuth2AuthorizedClientRepository repository) {
			this.spotify = spotify;
			this.repository = repository;
		}

		@GetMapping("/name")
		Mono<String> name() {
			return this.spotify.users().getCurrent().map((user) -> user.displayName());
		}

		@GetMapping("/later")
		Mono<String> later() {
			return Mono.delay(Duration.ofMillis(1))
				.flatMap((any) -> this.spotify.users().getCurrent())
				.flatMap((any) -> this.spotify.users().getCurrent())
				.map((user) -> user.displayName());
		}

		@GetMapping("/authorized-client")
		Mono<String> authorizedClient(@RegisteredOAuth2AuthorizedClient("spotify") OAuth2AuthorizedClient client,
				Authentication user, ServerWebExchange exchange) {
			return this.repository.saveAuthorizedClient(client, user, exchange)
				.thenReturn(String.valueOf(client.getRefreshToken() != null));
		}

		@GetMapping("/session")
		String session(WebSession session) {
			return session.getAttribute("io.github.springspotify.TOKEN");
		}

		@GetMapping("/principal")
		Mono<String> principal(Mono<Principal> principal) {
			return principal.map(Principal::getName);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Home.class)
	static class Pages {

	}

}
