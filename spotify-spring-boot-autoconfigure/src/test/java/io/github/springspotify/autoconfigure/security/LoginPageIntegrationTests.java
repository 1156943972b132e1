package io.github.springspotify.autoconfigure.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.config.Customizer.withDefaults;

/**
 * Beside other logins, with chains of the application's own, and opened as localhost.
 */
@ExtendWith(OutputCaptureExtension.class)
class LoginPageIntegrationTests {

	private static final String LOGIN = "/oauth2/authorization/spotify";

	private static final String[] GITHUB = { "spring.security.oauth2.client.registration.github.client-id=id",
			"spring.security.oauth2.client.registration.github.client-secret=secret" };

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final TestApplication APPLICATION = TestApplication.run(SPOTIFY, List.of(),
			"server.address=0.0.0.0");

	private final MockSpotify spotify = SPOTIFY;

	@AfterAll
	static void stop() {
		APPLICATION.close();
		SPOTIFY.close();
	}

	@Test
	void githubAndSpotifyStandOnOneLoginPage() {
		try (TestApplication application = TestApplication.run(this.spotify, List.of(), GITHUB)) {
			String page = new MockBrowser().get(application.url("/login")).body();

			assertThat(page).contains("/oauth2/authorization/github", "/oauth2/authorization/spotify", "Spotify");
		}
	}

	@Test
	void keysOfTheApplicationOverrideOurs() {
		try (TestApplication application = TestApplication.run(this.spotify, List.of(), "spotify.scopes=user-top-read",
				"spring.security.oauth2.client.registration.spotify.scope=streaming",
				"spring.security.oauth2.client.registration.spotify.client-name=Music")) {
			ClientRegistration registration = application.bean(ClientRegistrationRepository.class)
				.findByRegistrationId("spotify");

			assertThat(registration.getScopes()).containsExactly("streaming");
			assertThat(registration.getClientName()).isEqualTo("Music");
			assertThat(registration.getClientId()).isEqualTo(this.spotify.clientId());
		}
	}

	@Test
	void chainOfTheApplicationDecidesWhatIsLocked() throws Exception {
		try (TestApplication application = TestApplication.run(this.spotify, List.of(OwnChain.class),
				"server.address=0.0.0.0")) {
			HttpResponse<String> open = new MockBrowser().get(application.url("/open"));
			HttpResponse<String> locked = new MockBrowser().get(application.url("/locked"));

			assertThat(open.statusCode()).isEqualTo(404);
			assertThat(locked.body()).contains("Local stand-in, not Spotify");
			assertThat(get(application, "/open").statusCode()).as("on localhost").isEqualTo(404);
		}
	}

	@Test
	void wrongClientSecretIsTheOwnersBusiness() {
		try (TestApplication application = TestApplication.run(this.spotify, List.of(),
				"spotify.client-secret=wrong-secret")) {
			HttpResponse<String> page = new MockBrowser().login(application.url("/any"), "aurora");

			assertThat(page.statusCode()).isEqualTo(500);
			assertThat(page.body()).contains("Spotify refuses the credentials of this application")
				.doesNotContain("wrong-secret");
		}
	}

	@Test
	void loginStartedOnLocalhostIsSentTo127001(CapturedOutput output) throws Exception {
		HttpResponse<String> page = get(APPLICATION, LOGIN + "?continue=a%20b");

		assertThat(page.statusCode()).isEqualTo(302);
		assertThat(page.headers().firstValue("Location")).hasValue(APPLICATION.url(LOGIN + "?continue=a%20b"));
		assertThat(output).contains("Spotify refuses 'localhost' in redirect URIs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For", "Forwarded", "Via" })
	void loginBehindAProxyIsLeftAlone(String header) throws Exception {
		assertThat(get(APPLICATION, LOGIN, header, "1.1 proxy").headers().firstValue("Location").orElseThrow())
			.startsWith(this.spotify.accountsBaseUrl());
	}

	@Test
	void localhostIsLeftAloneWhereTheRedirectUriIsElsewhere() throws Exception {
		try (TestApplication application = TestApplication.run(this.spotify, List.of(), "server.address=0.0.0.0",
				"spotify.redirect-uri=https://music.example.com/login/oauth2/code/spotify")) {
			assertThat(get(application, LOGIN).headers().firstValue("Location").orElseThrow())
				.startsWith(this.spotify.accountsBaseUrl());
		}
	}

	private static HttpResponse<String> get(TestApplication application, String path, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + application.port() + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnChain {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/open", "/error").permitAll().anyRequest().authenticated())
				.oauth2Login(withDefaults())
				.build();
		}

	}

}
