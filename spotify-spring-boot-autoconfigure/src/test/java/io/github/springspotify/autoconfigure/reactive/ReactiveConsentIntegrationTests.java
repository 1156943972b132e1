package io.github.springspotify.autoconfigure.reactive;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.autoconfigure.security.FormBrowser;
import io.github.springspotify.autoconfigure.security.TestApplication;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scopes that are missing in the middle of a page of a reactive application.
 */
class ReactiveConsentIntegrationTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final TestApplication APPLICATION = TestApplication.run(WebApplicationType.REACTIVE, SPOTIFY,
			List.of(Application.class), "spotify.scopes=user-library-read");

	private static final Pattern AUTHORIZE_URL = Pattern.compile("\"authorizeUrl\":\"([^\"]+)\"");

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

	@Test
	void pageIsShownAfterTheUserHasGrantedWhatItNeeds() {
		HttpResponse<String> consent = this.browser.open("/top?range=long_term");
		assertThat(SPOTIFY.requests("/authorize").get(0).query("scope").split(" "))
			.containsExactlyInAnyOrder("user-library-read", "user-top-read");

		HttpResponse<String> page = this.browser.decide(consent, "aurora", "agree");

		assertThat(page.uri().toString()).isEqualTo(APPLICATION.url("/top?range=long_term"));
		assertThat(page.body()).isEqualTo("top tracks");
	}

	@ParameterizedTest
	@CsvSource({ "/page?number=2, /page?number=2&spotify-consent=granted",
			"//example.org/, /?spotify-consent=granted" })
	void buttonIsNotPressedAgainForTheUser(String from, String landing) {
		this.browser.consent("/top", "aurora");
		SPOTIFY.clearRequests();
		HttpResponse<String> consent = this.browser.press("/save", "Referer", APPLICATION.url(from));
		assertThat(SPOTIFY.requests("/authorize").get(0).query("scope").split(" "))
			.containsExactlyInAnyOrder("user-library-read", "user-top-read", "user-library-modify");

		HttpResponse<String> page = this.browser.decide(consent, "aurora", "agree");

		assertThat(page.uri().toString()).isEqualTo(APPLICATION.url(landing));
		assertThat(SPOTIFY.requests("/v1/me/library")).isEmpty();
		assertThat(this.browser.press("/save").body()).isEqualTo("saved");
	}

	@ParameterizedTest
	@CsvSource({ "X-Requested-With, XMLHttpRequest", "Sec-Fetch-Mode, cors", "Accept, application/json" })
	void programIsToldWhereToSendItsUser(String header, String value) {
		HttpResponse<String> answer = this.browser.open("/top", header, value, "Referer", APPLICATION.url("/page"));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		Matcher url = AUTHORIZE_URL.matcher(answer.body());
		assertThat(url.find()).isTrue();
		assertThat(url.group(1))
			.isEqualTo(APPLICATION.url("/oauth2/authorization/spotify?scope=user-top-read&return=%2Fpage"));
		assertThat(this.browser.consent(url.group(1).substring(APPLICATION.url("").length()), "aurora").body())
			.isEqualTo("page");
		assertThat(this.browser.open("/top", header, value).statusCode()).isEqualTo(200);
	}

	@Test
	void userWhoDeniesIsNotAskedAgain() {
		HttpResponse<String> denied = this.browser.decide(this.browser.open("/top"), "aurora", "cancel");
		assertThat(denied.body()).contains("Access to your Spotify account was not extended",
				"You did not allow access");

		HttpResponse<String> page = this.browser.open("/top");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.uri().getPath()).isEqualTo("/top");
		assertThat(page.body()).contains("A permission is missing", "user-top-read");
		assertThat(this.browser.open("/page").body()).isEqualTo("page");
	}

	@Test
	void userWithoutATokenComesBackToThePage() {
		SPOTIFY.revokeUser("aurora");

		assertThat(this.browser.consent("/page?number=3", "aurora").uri().getQuery()).isEqualTo("number=3");
	}

	@Test
	void userWhomACallOutsideOfTheRequestDoesNotKnowIsNotSentToSpotify() {
		HttpResponse<String> page = this.browser.open("/elsewhere");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.uri().getPath()).isEqualTo("/elsewhere");
		assertThat(SPOTIFY.requests("/authorize")).isEmpty();
	}

	@Test
	void visitorOfAnOpenPageLogsInWhereItNeedsAUser() {
		HttpResponse<String> page = new FormBrowser(APPLICATION.url("")).consent("/open", "bram");

		assertThat(page.body()).isEqualTo(SPOTIFY.user("bram").displayName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "//example.org", "/%5Cexample.org", "https://example.org", "/%252Fexample.org" })
	void nobodyIsSentElsewhere(String target) {
		HttpResponse<String> page = this.browser.consent("/oauth2/authorization/spotify?return=" + target, "aurora");

		assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
		assertThat(page.body()).isIn("start", "page");
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

		private final ReactiveSpotifyClient spotify;

		Pages(ReactiveSpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/")
		String start() {
			return "start";
		}

		@GetMapping("/page")
		Mono<String> page() {
			return this.spotify.users().getCurrent().map((user) -> "page");
		}

		@GetMapping("/open")
		Mono<String> open() {
			return this.spotify.users().getCurrent().map((user) -> user.displayName());
		}

		@GetMapping("/elsewhere")
		Mono<String> elsewhere() {
			return Mono.fromFuture(() -> page().toFuture());
		}

		@GetMapping("/top")
		Mono<String> top() {
			return this.spotify.users().getTopTracks().map((page) -> "top tracks");
		}

		@PostMapping("/save")
		Mono<String> save() {
			return this.spotify.search()
				.search("a", Set.of(SearchType.ALBUM))
				.map((result) -> SpotifyUri.parse("spotify:album:" + result.albums().items().get(0).id()))
				.flatMap((album) -> this.spotify.library().save(List.of(album)))
				.thenReturn("saved");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Pages.class)
	static class Application {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http
				.authorizeExchange(
						(exchanges) -> exchanges.pathMatchers("/open").permitAll().anyExchange().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.build();
		}

	}

}
