package io.github.springspotify.autoconfigure.login;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.autoconfigure.security.FormBrowser;
import io.github.springspotify.autoconfigure.security.TestApplication;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.model.Album;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.session.InMemoryReactiveSessionRegistry;
import org.springframework.security.core.session.ReactiveSessionRegistry;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.SessionLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others make a browser send, and users who share one: a form and Spotify are both
 * ways to log in.
 */
@ParameterizedClass(name = "{0}, {1}")
@CsvSource({ "SERVLET, memory", "SERVLET, session", "REACTIVE, memory", "REACTIVE, session" })
class HostileRequestIntegrationTests {

	private static final String LOGIN = "/oauth2/authorization/spotify";

	private static final String ANSWER = "/login/oauth2/code/spotify";

	private static MockSpotify spotify;

	private static TestApplication application;

	@Parameter(0)
	private WebApplicationType type;

	@Parameter(1)
	private String store;

	private final FormBrowser browser = browser();

	@BeforeParameterizedClassInvocation
	static void start(WebApplicationType type, String store) {
		spotify = MockSpotify.start();
		application = TestApplication.run(type, spotify, List.of(Servlets.class, Reactive.class, Pages.class),
				"spotify.token-store.type=" + store, "spotify.use-request-locale=true",
				"management.endpoints.web.exposure.include=*");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		application.close();
		spotify.close();
	}

	@BeforeEach
	void clear() {
		spotify.clearRequests();
	}

	@Test
	void whoLogsInAfterAnotherHasTheOwnToken() {
		this.browser.consent(LOGIN, "aurora");
		this.browser.submit("/logout", Map.of());
		assertThat(this.browser.open("/name").body()).contains("Please sign in");

		this.browser.consent(LOGIN, "bram");

		assertThat(this.browser.open("/name").body()).isEqualTo(nameOf("bram"));
	}

	@Test
	void whoLogsInOverAnotherHasTheOwnToken() {
		for (String user : List.of("aurora", "bram", "aurora")) {
			this.browser.consent(LOGIN, user);

			assertThat(this.browser.open("/name").body()).isEqualTo(nameOf(user));
		}
	}

	@Test
	void userOfTheFormHasNotTheTokenOfTheSpotifyUserBefore() {
		this.browser.consent(LOGIN, "aurora");
		String principal = this.browser.open("/principal").body();

		this.browser.logIn(principal);

		assertThat(this.browser.open("/principal").body()).isEqualTo(principal);
		assertThat(this.browser.open("/name").body()).isEqualTo("no name");
		this.browser.consent(LOGIN, "bram");
		assertThat(this.browser.open("/name").body()).isEqualTo(nameOf("bram"));
	}

	@Test
	void sessionThatEndsBecauseOfALoginElsewhereLeavesTheTokenOfThatLogin() {
		FormBrowser elsewhere = browser();
		this.browser.consent(LOGIN, "aurora");
		elsewhere.consent(LOGIN, "aurora");

		assertThat(this.browser.open("/name").body()).isNotIn(nameOf("aurora"), "no name");
		assertThat(elsewhere.open("/name").body()).isEqualTo(nameOf("aurora"));
	}

	@Test
	void answerOfAnotherSessionIsRefused() {
		this.browser.consent(LOGIN, "aurora");
		spotify.clearRequests();
		RecordedRequest attacker = begin(browser());

		HttpResponse<String> page = this.browser.open(answer(attacker, codeFor(attacker)));

		assertThat(page.body()).contains("This login has expired or was finished before.");
		assertThat(spotify.requests("/api/token")).isEmpty();
		assertThat(this.browser.open("/name").body()).isEqualTo(nameOf("aurora"));
	}

	@Test
	void codesOfTwoSessionsCannotBeExchanged() {
		FormBrowser other = browser();
		RecordedRequest mine = begin(this.browser);
		RecordedRequest theirs = begin(other);

		for (HttpResponse<String> page : List.of(this.browser.open(answer(mine, codeFor(theirs))),
				other.open(answer(theirs, codeFor(mine))))) {
			assertThat(page.body()).contains("The login did not work");
		}
		assertThat(this.browser.open("/name").body()).contains("Please sign in");
		assertThat(other.open("/name").body()).contains("Please sign in");
	}

	@Test
	void codeThatWasUsedIsRefused() {
		this.browser.consent(LOGIN, "aurora");
		String used = spotify.requests("/api/token").get(0).form("code");
		FormBrowser other = browser();

		HttpResponse<String> page = other.open(answer(begin(other), used));

		assertThat(page.body()).contains("This login has expired or was finished before.");
		assertThat(other.open("/name").body()).contains("Please sign in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "code=%s", "state=%s", "state=%s&code=x&error=%s&error_description=%s",
			"code=x&state=%s&redirect_uri=https://example.org" })
	void oddAnswersAreShownToNobody(String query) {
		String odd = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%0D%0ASet-Cookie:%20a=b";
		HttpResponse<String> page = this.browser.open(ANSWER + "?" + query.replace("%s", odd));

		assertThat(page.body()).doesNotContain("<script>", "alert", "example.org");
		assertThat(page.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("a="));
		assertThat(spotify.requests("/api/token")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "id=a%0D%0AX-Injected:%20yes", "id=a%20HTTP/1.1%0D%0AX-Injected:%20yes%0D%0A%0D%0A",
			"id=..%2F..%2Fme", "id=a%3Fmarket=DE", "id=%00", "id=a&language=de%0D%0AX-Injected:%20yes" })
	void parametersOfAPageStayInTheirPlace(String query) {
		this.browser.consent(LOGIN, "aurora");
		spotify.clearRequests();

		HttpResponse<String> page = this.browser.open("/album?" + query);

		assertThat(page.headers().firstValue("X-Injected")).isEmpty();
		assertThat(spotify.requests()).allSatisfy((request) -> {
			assertThat(request.path()).matches("/v1/albums/[^/]+");
			assertThat(request.rawQuery()).isNull();
			assertThat(request.header("X-Injected")).isNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "de-x-injected", "de\tX-Injected: yes", "*", "de;q=2", "\"de", ",,,", "de_DE_x#y" })
	void languageOfAPageStaysALanguage(String language) {
		this.browser.consent(LOGIN, "aurora");
		spotify.clearRequests();

		this.browser.open("/album?id=a", "Accept-Language", language);

		assertThat(spotify.requests()).singleElement().satisfies((request) -> {
			assertThat(String.valueOf(request.header("Accept-Language"))).matches("[A-Za-z0-9-]+");
			assertThat(request.header("X-Injected")).isNull();
		});
	}

	@Test
	void actuatorTakesNothingFromUsersAndOtherSites() {
		this.browser.logIn("jane");
		assertThat(this.browser.call("POST", "/actuator/spotify").statusCode()).isEqualTo(403);
		this.browser.logIn("admin");
		assertThat(this.browser.call("POST", "/actuator/spotify", "forged").statusCode()).isEqualTo(403);
		assertThat(this.browser.call("DELETE", "/actuator/spotify/jane", "forged").statusCode()).isEqualTo(403);

		assertThat(this.browser.call("POST", "/actuator/spotify").statusCode()).isEqualTo(204);
		assertThat(this.browser.call("DELETE", "/actuator/spotify/jane").statusCode()).isEqualTo(204);
	}

	private static FormBrowser browser() {
		return new FormBrowser(application.url(""));
	}

	private static RecordedRequest begin(FormBrowser browser) {
		browser.open(LOGIN);
		List<RecordedRequest> requests = spotify.requests("/authorize");
		return requests.get(requests.size() - 1);
	}

	private static String codeFor(RecordedRequest request) {
		return spotify.authorizationCode("bram", application.url(ANSWER), request.query("code_challenge"));
	}

	private static String answer(RecordedRequest request, String code) {
		return ANSWER + "?state=" + URLEncoder.encode(request.query("state"), StandardCharsets.UTF_8) + "&code=" + code;
	}

	private static String nameOf(String user) {
		return spotify.user(user).displayName();
	}

	private static UserDetails user(String name) {
		return User.withUsername(name).password("{noop}" + name).roles("admin".equals(name) ? "ADMIN" : "USER").build();
	}

	@RestController
	static class Pages {

		private final ReactiveSpotifyClient client;

		Pages(ReactiveSpotifyClient client) {
			this.client = client;
		}

		@GetMapping("/")
		String start() {
			return "start";
		}

		@GetMapping("/principal")
		String principal(Principal principal) {
			return principal.getName();
		}

		@GetMapping("/name")
		Mono<String> name() {
			return this.client.users()
				.getCurrent()
				.map((user) -> user.displayName())
				.onErrorReturn(SpotifyException.class, "no name");
		}

		@GetMapping("/album")
		Mono<String> album(String id, @Nullable String language) {
			ReactiveSpotifyClient client = (language != null) ? this.client.withLocale(new Locale(language))
					: this.client;
			return client.albums().get(id).map(Album::name);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class Servlets {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers(EndpointRequest.toAnyEndpoint())
					.hasRole("ADMIN")
					.anyRequest()
					.authenticated())
				.formLogin(Customizer.withDefaults())
				.oauth2Login(Customizer.withDefaults())
				.sessionManagement((sessions) -> sessions.maximumSessions(1))
				.build();
		}

		@Bean
		UserDetailsService users() {
			return HostileRequestIntegrationTests::user;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class Reactive {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http
				.authorizeExchange(
						(exchanges) -> exchanges
							.matchers(
									org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest
										.toAnyEndpoint())
							.hasRole("ADMIN")
							.anyExchange()
							.authenticated())
				.formLogin(Customizer.withDefaults())
				.oauth2Login(Customizer.withDefaults())
				.sessionManagement(
						(sessions) -> sessions.concurrentSessions((limit) -> limit.maximumSessions(SessionLimit.of(1))))
				.build();
		}

		@Bean
		ReactiveSessionRegistry sessions() {
			return new InMemoryReactiveSessionRegistry();
		}

		@Bean
		ReactiveUserDetailsService users() {
			return (name) -> Mono.just(user(name));
		}

	}

}
