package io.github.springspotify.autoconfigure.security;

import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockSpotify;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Users of the application's own, who log in with a form or with GitHub, connect a
 * Spotify account, with nothing but the starter and a property.
 */
class ConnectIntegrationTests {

	private static final String CONNECT = "/oauth2/authorization/spotify";

	private static final MockSpotify SPOTIFY = MockSpotify.builder()
		.redirectUri("http://127.0.0.1/authorize/oauth2/code/spotify")
		.start();

	private static final TestApplication APPLICATION = TestApplication.run(SPOTIFY, List.of(OwnUsers.class),
			"spotify.login.mode=connect", "spotify.scopes=user-top-read",
			"spring.security.oauth2.client.registration.github.client-id=id",
			"spring.security.oauth2.client.registration.github.client-secret=secret");

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
	void userConnectsAnAccountAndStaysTheSameUser() {
		this.browser.logIn("ada");

		HttpResponse<String> page = this.browser.consent(CONNECT, "aurora");

		assertThat(page.uri().toString()).isEqualTo(APPLICATION.url("/"));
		assertThat(this.browser.open("/who").body()).isEqualTo("ada");
		assertThat(this.browser.open("/name").body()).isEqualTo(SPOTIFY.user("aurora").displayName());
		assertThat(APPLICATION.bean(SpotifyClient.class).asUser("ada").users().getCurrent().id()).isEqualTo("aurora");
		assertThat(SPOTIFY.requests("/authorize").get(0).query("code_challenge_method")).isEqualTo("S256");
	}

	@Test
	void otherSiteThatBeginsToConnectAnAccountCannotLeaveTheUserOut() {
		this.browser.logIn("ada");

		this.browser.open(CONNECT, "Sec-Fetch-Site", "cross-site", "Referer", "https://example.org/");

		assertThat(SPOTIFY.requests("/authorize").get(0).query("show_dialog")).isEqualTo("true");
	}

	@Test
	void twoUsersInTwoBrowsersHaveTheirOwnAccounts() {
		FormBrowser other = new FormBrowser(APPLICATION.url(""));
		this.browser.logIn("ada");
		other.logIn("grace");
		this.browser.consent(CONNECT, "aurora");
		other.consent(CONNECT, "bram");

		assertThat(this.browser.open("/name").body()).isEqualTo(SPOTIFY.user("aurora").displayName());
		assertThat(other.open("/name").body()).isEqualTo(SPOTIFY.user("bram").displayName());
	}

	@Test
	void userWithoutAnAccountIsToldSoByTheTypeOfTheException() {
		this.browser.logIn("mary");

		assertThat(this.browser.open("/name").body()).isEqualTo("not connected");
		assertThat(SPOTIFY.requests()).isEmpty();
	}

	@Test
	void userWithoutAnAccountFindsWhatIsThereForEverybody() {
		this.browser.logIn("mary");

		assertThat(this.browser.open("/search").body()).isEqualTo("found");
	}

	@Test
	void visitorLogsInBeforeTheAccountIsConnected() {
		HttpResponse<String> login = this.browser.open(CONNECT);
		assertThat(login.body()).contains("Please sign in").doesNotContain(CONNECT);
		assertThat(SPOTIFY.requests()).isEmpty();

		HttpResponse<String> consent = this.browser.logIn("ada");
		HttpResponse<String> page = this.browser.decide(consent, "aurora", "agree");

		assertThat(page.uri().toString()).isEqualTo(APPLICATION.url("/"));
		assertThat(SPOTIFY.requests("/authorize")).as("consent page and decision").hasSize(2);
	}

	@Test
	void userWhoIsKnownByTheRequestAloneConnectsAnAccount() {
		String[] annie = { "Authorization", "Basic " + HttpHeaders.encodeBasicAuth("annie", "annie", null) };

		HttpResponse<String> consent = this.browser.open(CONNECT, annie);
		this.browser.decide(consent, "bram", "agree", annie);

		assertThat(this.browser.open("/name").body()).contains("Please sign in");
		assertThat(this.browser.open("/name", annie).body()).isEqualTo(SPOTIFY.user("bram").displayName());
	}

	@Test
	void pageThatNeedsTheAccountComesBackAfterItIsConnected() {
		this.browser.logIn("barbara");

		HttpResponse<String> page = this.browser.consent("/authorized-client?page=2", "bram");

		assertThat(page.uri().getPath()).isEqualTo("/authorized-client");
		assertThat(page.body()).isEqualTo("barbara without refresh token on page 2");
	}

	@Test
	void userIsAskedForAnAccountWhereAPageNeedsOne() {
		this.browser.logIn("edith");

		assertThat(this.browser.open("/top", "Accept", "application/json").statusCode()).isEqualTo(403);
		HttpResponse<String> page = this.browser.consent("/top?range=long_term", "bram");

		assertThat(page.uri().getQuery()).startsWith("range=long_term");
		assertThat(page.body()).isEqualTo("top tracks of edith");
	}

	@Test
	void deniedConsentEndsOnAPageThatSaysSo() {
		this.browser.logIn("mary");

		HttpResponse<String> page = this.browser.decide(this.browser.open(CONNECT), "aurora", "cancel");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("Your Spotify account could not be connected", "You did not allow access");
		assertThat(this.browser.open("/who").body()).isEqualTo("mary");
	}

	@Test
	void tokenEndpointThatFailsEndsOnAPageThatSaysSo() {
		this.browser.logIn("mary");
		SPOTIFY.on("/api/token").respond(503);

		HttpResponse<String> page = this.browser.consent(CONNECT, "aurora");

		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.body()).contains("Spotify does not answer at the moment");
	}

	@Test
	void answerThatWasNotAskedForIsRefused() {
		this.browser.logIn("mary");
		String code = SPOTIFY.authorizationCode("bram", APPLICATION.url("/authorize/oauth2/code/spotify"), null);

		for (FormBrowser any : List.of(this.browser, new FormBrowser(APPLICATION.url("")))) {
			HttpResponse<String> page = any.open("/authorize/oauth2/code/spotify?state=forged&code=" + code);

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
		assertThat(this.browser.open("/who").body()).isEqualTo("joan");
		assertThat(this.browser.open("/name").body()).isEqualTo("not connected");
		assertThat(SPOTIFY.requests("/api/token")).isEmpty();
	}

	@Test
	void requestOfAnotherResolverThatNamesNobodyIsRefused() {
		this.browser.logIn("hedy");

		HttpResponse<String> page = this.browser.consent(CONNECT, "aurora");

		assertThat(page.statusCode()).isEqualTo(500);
		assertThat(page.body()).contains("could not be connected", "s log says more");
		assertThat(SPOTIFY.requests("/api/token")).isEmpty();
	}

	@Test
	void answerCannotBeTurnedIntoALoginWithSpotify() {
		this.browser.logIn("mary");
		this.browser.open(CONNECT);
		String state = SPOTIFY.requests("/authorize").get(0).query("state").replace("=", "%3D");
		String challenge = SPOTIFY.requests("/authorize").get(0).query("code_challenge");
		String code = SPOTIFY.authorizationCode("bram", APPLICATION.url("/authorize/oauth2/code/spotify"), challenge);

		this.browser.open("/login/oauth2/code/spotify?state=" + state + "&code=" + code);

		assertThat(SPOTIFY.requests("/api/token")).hasSize(1);
		assertThat(this.browser.open("/who").body()).isEqualTo("mary");
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
		assertThat(this.browser.open("/name").body()).isEqualTo("not connected");
	}

	@Test
	void logoutKeepsTheAccountConnected() {
		this.browser.logIn("grace");
		this.browser.consent(CONNECT, "bram");

		this.browser.submit("/logout", Map.of());

		assertThat(this.browser.open("/name").body()).contains("Please sign in");
		this.browser.logIn("grace");
		assertThat(this.browser.open("/name").body()).isEqualTo(SPOTIFY.user("bram").displayName());
	}

	@Test
	void nobodyElseGetsTheTokenOfAName() {
		assertThatExceptionOfType(ReauthorizationRequiredException.class)
			.isThrownBy(() -> APPLICATION.bean(SpotifyClient.class)
				.asUser(SPOTIFY.user("aurora").accountId())
				.users()
				.getCurrent());
	}

	@RestController
	static class Pages {

		private final SpotifyClient spotify;

		Pages(SpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/")
		String start() {
			return "start";
		}

		@GetMapping("/who")
		String who(Principal principal) {
			return principal.getName();
		}

		@GetMapping("/name")
		String name() {
			try {
				return this.spotify.users().getCurrent().displayName();
			}
			catch (ReauthorizationRequiredException ex) {
				return "not connected";
			}
		}

		@GetMapping("/top")
		String top(Principal principal) {
			this.spotify.users().getTopTracks();
			return "top tracks of " + principal.getName();
		}

		@GetMapping("/search")
		String search() {
			Page<Artist> artists = this.spotify.search().search("a", Set.of(SearchType.ARTIST)).artists();
			return artists.items().isEmpty() ? "nothing" : "found";
		}

		@GetMapping("/authorized-client")
		String authorizedClient(@RegisteredOAuth2AuthorizedClient("spotify") OAuth2AuthorizedClient client, int page) {
			return client.getPrincipalName() + ((client.getRefreshToken() != null) ? " with" : " without")
					+ " refresh token on page " + page;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Pages.class)
	static class OwnUsers {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http, OAuth2AuthorizationRequestResolver ours,
				ClientRegistrationRepository registrations) {
			OAuth2AuthorizationRequestResolver resolver = new OneOfTwoResolvers(ours,
					new DefaultOAuth2AuthorizationRequestResolver(registrations), "hedy");
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.httpBasic(Customizer.withDefaults())
				.oauth2Login((login) -> login
					.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(resolver)))
				.oauth2Client((client) -> client
					.authorizationCodeGrant((grant) -> grant.authorizationRequestResolver(resolver)))
				.build();
		}

		@Bean
		UserDetailsService ownUsers() {
			InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
			for (String name : List.of("ada", "grace", "mary", "edith", "joan", "barbara", "hedy", "annie")) {
				users.createUser(User.withUsername(name).password("{noop}" + name).roles("USER").build());
			}
			return users;
		}

	}

	/**
	 * A resolver that is not built on ours, for one user.
	 */
	record OneOfTwoResolvers(OAuth2AuthorizationRequestResolver ours, OAuth2AuthorizationRequestResolver other,
			String user) implements OAuth2AuthorizationRequestResolver {

		@Override
		public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
			return current().resolve(request);
		}

		@Override
		public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
			return current().resolve(request, registrationId);
		}

		private OAuth2AuthorizationRequestResolver current() {
			Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
			return (authentication != null && this.user.equals(authentication.getName())) ? this.other : this.ours;
		}

	}

}
