package io.github.springspotify.autoconfigure.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scopes that are missing in the middle of a page.
 */
class ConsentIntegrationTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final TestApplication APPLICATION = TestApplication.run(SPOTIFY, List.of(Application.class),
			"spotify.scopes=user-library-read");

	private static final Pattern AUTHORIZE_URL = Pattern.compile("\"authorizeUrl\":\"([^\"]+)\"");

	private static final Pattern ALLOW = Pattern.compile("<a href=\"([^\"]+)\">Allow it</a>");

	private final FormBrowser browser = new FormBrowser(APPLICATION.url(""));

	@AfterAll
	static void stop() {
		APPLICATION.close();
		SPOTIFY.close();
	}

	@BeforeEach
	void logIn() {
		SPOTIFY.clearFaults();
		this.browser.consent("/page", "aurora");
		SPOTIFY.clearRequests();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/top?range=long_term", "/handled", "/rendered?x=%26", "/callable", "/reactive" })
	void pageIsShownAfterTheUserHasGrantedWhatItNeeds(String path) {
		HttpResponse<String> consent = this.browser.open(path);
		assertThat(SPOTIFY.requests("/authorize").get(0).query("scope").split(" "))
			.containsExactlyInAnyOrder("user-library-read", "user-top-read");

		HttpResponse<String> page = this.browser.decide(consent, "aurora", "agree");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri().toString()).startsWith(APPLICATION.url(path));
		assertThat(page.body()).startsWith("top tracks");
		assertThat(this.browser.open("/page").body()).isEqualTo("page");
	}

	@Test
	void scopesThatWereGrantedBeforeAreAskedForAgain() {
		this.browser.consent("/top", "aurora");
		SPOTIFY.clearRequests();

		this.browser.press("/save");

		assertThat(SPOTIFY.requests("/authorize").get(0).query("scope").split(" "))
			.containsExactlyInAnyOrder("user-library-read", "user-top-read", "user-library-modify");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "/page?number=2, /page?number=2&spotify-consent=granted", "none, /?spotify-consent=granted" })
	void buttonIsNotPressedAgainForTheUser(String from, String landing) {
		HttpResponse<String> consent = (from != null) ? this.browser.press("/save", "Referer", APPLICATION.url(from))
				: this.browser.press("/save", "Referer", "https://example.org/page");

		HttpResponse<String> page = this.browser.decide(consent, "aurora", "agree");

		assertThat(page.uri().toString()).isIn(APPLICATION.url(landing), APPLICATION.url(landing) + "&continue");
		assertThat(SPOTIFY.requests("/v1/me/library")).isEmpty();
		assertThat(this.browser.press("/save").body()).isEqualTo("saved");
		assertThat(SPOTIFY.requests("/v1/me/library")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "X-Requested-With, XMLHttpRequest", "Sec-Fetch-Mode, cors", "Accept, application/json",
			"Accept, */*" })
	void programIsToldWhereToSendItsUser(String header, String value) {
		HttpResponse<String> answer = this.browser.open("/top", header, value, "Referer", APPLICATION.url("/page"));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"missingScopes\":[\"user-top-read\"]");
		Matcher url = AUTHORIZE_URL.matcher(answer.body());
		assertThat(url.find()).isTrue();
		assertThat(url.group(1)).startsWith(APPLICATION.url("/oauth2/authorization/spotify?scope=user-top-read"));
		HttpResponse<String> page = this.browser.consent(url.group(1).substring(APPLICATION.url("").length()),
				"aurora");
		assertThat(page.body()).isEqualTo("page");
		assertThat(this.browser.open("/top", header, value).statusCode()).isEqualTo(200);
	}

	@Test
	void userWhoDeniesIsNotAskedAgainUnlessTheUserAsks() {
		HttpResponse<String> denied = this.browser.decide(this.browser.open("/top"), "aurora", "cancel");
		assertThat(denied.statusCode()).isEqualTo(403);
		assertThat(denied.body()).contains("Access to your Spotify account was not extended",
				"You did not allow access");

		HttpResponse<String> page = this.browser.open("/top");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.uri().getPath()).isEqualTo("/top");
		assertThat(page.body()).contains("A permission is missing", "user-top-read");
		assertThat(this.browser.open("/page").body()).isEqualTo("page");
		Matcher allow = ALLOW.matcher(page.body());
		assertThat(allow.find()).isTrue();
		assertThat(this.browser.consent(allow.group(1).replace("&amp;", "&"), "aurora").body()).isEqualTo("top tracks");
	}

	@Test
	void scopeThatSpotifyNeverGrantsIsAskedForOnce() {
		HttpResponse<String> consent = this.browser.open("/top");
		MockSpotify.Tokens tokens = SPOTIFY.issueTokens("aurora", "user-library-read");
		SPOTIFY.next("/api/token")
			.respond(200, "application/json", """
					{"access_token": "%s", "token_type": "Bearer", "expires_in": 3600, "scope": "user-library-read"}"""
				.formatted(tokens.accessToken()));

		HttpResponse<String> page = this.browser.decide(consent, "aurora", "agree");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.uri().getPath()).isEqualTo("/top");
		assertThat(page.body()).contains("A permission is missing");
	}

	@Test
	void userWithoutATokenComesBackToThePage() {
		SPOTIFY.revokeUser("aurora");

		HttpResponse<String> page = this.browser.consent("/page?number=3", "aurora");

		assertThat(page.uri().getQuery()).startsWith("number=3");
		assertThat(page.body()).isEqualTo("page");
	}

	@Test
	void userWhomACallOnAnotherThreadDoesNotKnowIsNotSentToSpotify() {
		HttpResponse<String> page = this.browser.open("/elsewhere");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.uri().getPath()).isEqualTo("/elsewhere");
		assertThat(SPOTIFY.requests("/authorize")).isEmpty();
	}

	@Test
	void visitorOfAnOpenPageLogsInWhereItNeedsAUser() {
		HttpResponse<String> page = new FormBrowser(APPLICATION.url("")).consent("/open", "bram");

		assertThat(page.uri().getPath()).isEqualTo("/open");
		assertThat(page.body()).isEqualTo(SPOTIFY.user("bram").displayName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "//example.org", "/%5Cexample.org", "https://example.org", "%2F%2Fexample.org",
			"/%252Fexample.org" })
	void nobodyIsSentElsewhere(String target) {
		HttpResponse<String> page = this.browser.consent("/oauth2/authorization/spotify?return=" + target, "aurora");

		assertThat(page.uri().toString()).isEqualTo(APPLICATION.url("/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "everything", "user-top-read%26redirect_uri%3Dhttps://example.org",
			"user-top-read%0D%0ALocation:%20https://example.org", "user-top-read&redirect_uri=https://example.org",
			"user-top-read&client_id=other&response_type=token&state=known&code_challenge_method=plain" })
	void scopesInAnAddressChangeNothingElse(String scope) {
		this.browser.open("/oauth2/authorization/spotify?scope=" + scope);

		RecordedRequest request = SPOTIFY.requests("/authorize").get(0);
		assertThat(request.query("redirect_uri")).isEqualTo(APPLICATION.url("/login/oauth2/code/spotify"));
		assertThat(request.query("client_id")).isEqualTo(SPOTIFY.clientId());
		assertThat(request.query("response_type")).isEqualTo("code");
		assertThat(request.query("state")).isNotEqualTo("known");
		assertThat(request.query("code_challenge_method")).isEqualTo("S256");
		assertThat(request.query("scope").split(" ")).isSubsetOf("user-library-read", "user-top-read");
	}

	@RestController
	static class Pages {

		private final SpotifyClient spotify;

		private final ReactiveSpotifyClient reactive;

		Pages(SpotifyClient spotify, ReactiveSpotifyClient reactive) {
			this.spotify = spotify;
			this.reactive = reactive;
		}

		@GetMapping("/")
		String start() {
			return "start";
		}

		@GetMapping("/page")
		String page() {
			this.spotify.users().getCurrent();
			return "page";
		}

		@GetMapping("/open")
		String open() {
			return this.spotify.users().getCurrent().displayName();
		}

		@GetMapping("/top")
		String top() {
			this.spotify.users().getTopTracks();
			return "top tracks";
		}

		@GetMapping("/rendered")
		View rendered() {
			return new AbstractView() {
				@Override
				protected void renderMergedOutputModel(Map<String, Object> model, HttpServletRequest request,
						HttpServletResponse response) throws Exception {
					response.getWriter().write("top tracks");
					try {
						top();
					}
					catch (RuntimeException ex) {
						throw new IllegalStateException("The template failed", ex);
					}
				}
			};
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			SpotifyClient user = this.spotify.asUser(SPOTIFY.user("aurora").accountId());
			return () -> {
				user.users().getTopTracks();
				return "top tracks";
			};
		}

		@GetMapping("/elsewhere")
		String elsewhere() {
			return CompletableFuture.supplyAsync(() -> this.spotify.users().getCurrent().displayName()).join();
		}

		@GetMapping("/reactive")
		Mono<String> reactive() {
			return this.reactive.users().getTopTracks().map((page) -> "top tracks");
		}

		@PostMapping("/save")
		String save() {
			String id = this.spotify.search().search("a", Set.of(SearchType.ALBUM)).albums().items().get(0).id();
			this.spotify.library().save(List.of(SpotifyUri.parse("spotify:album:" + id)));
			return "saved";
		}

	}

	@RestController
	static class PageWithHandler {

		private final SpotifyClient spotify;

		PageWithHandler(SpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/handled")
		String handled() {
			this.spotify.users().getTopTracks();
			return "top tracks";
		}

		@ExceptionHandler
		String everything(Exception ex) {
			return "an error";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Pages.class, PageWithHandler.class })
	static class Application {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/open").permitAll().anyRequest().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.build();
		}

	}

}
