package io.github.springspotify.autoconfigure.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.MockBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A second judge beside our own stand-in: the login against Spring Authorization Server,
 * which rotates refresh tokens and demands a proof key.
 */
class AuthorizationServerIntegrationTests {

	private static final ConfigurableApplicationContext SERVER = runServer();

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@BeforeEach
	void clear() {
		tokens().clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "session" })
	void loginAndRefreshWork(String store) {
		try (ConfigurableApplicationContext application = runApplication(store)) {
			String origin = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
			SERVER.getBean(RegisteredClientRepository.class)
				.save(AuthorizationServer.client(origin + "/login/oauth2/code/spotify"));
			String url = origin + "/name";
			MockBrowser browser = new MockBrowser();
			HttpResponse<String> form = browser.get(url);

			HttpResponse<String> first = browser.post(form.uri().toString(),
					Map.of("username", "user", "password", "password", "_csrf", csrf(form)));
			HttpResponse<String> second = browser.get(url);
			HttpResponse<String> third = browser.get(url);

			assertThat(List.of(first.body(), second.body(), third.body())).containsOnly("The user");
			assertThat(tokens()).as("a token that lives for 30 s is renewed for each call")
				.doesNotHaveDuplicates()
				.hasSize(4);
		}
	}

	@Test
	void clientCredentialsWork() {
		try (ConfigurableApplicationContext application = runApplication("memory")) {
			assertThat(application.getBean(SpotifyClient.class).artists().get("any").name()).isEqualTo("An artist");
			assertThat(tokens()).hasSize(1);
		}
	}

	private static List<String> tokens() {
		return SERVER.getBean(AuthorizationServer.Api.class).tokens;
	}

	private static String csrf(HttpResponse<String> form) {
		Matcher matcher = CSRF.matcher(form.body());
		assertThat(matcher.find()).as(form.body()).isTrue();
		return matcher.group(1);
	}

	private static ConfigurableApplicationContext runServer() {
		return new SpringApplicationBuilder(AuthorizationServer.class).web(WebApplicationType.SERVLET)
			.properties("spring.config.name=none", "server.port=0", "spring.security.user.password=password")
			.run();
	}

	private static ConfigurableApplicationContext runApplication(String store) {
		String issuer = "http://localhost:" + SERVER.getEnvironment().getRequiredProperty("local.server.port");
		return new SpringApplicationBuilder(NameController.class, TestApplication.Application.class)
			.web(WebApplicationType.SERVLET)
			.properties("spring.config.name=none", "server.address=127.0.0.1", "server.port=0",
					"spotify.client-id=" + AuthorizationServer.CLIENT_ID,
					"spotify.client-secret=" + AuthorizationServer.CLIENT_SECRET,
					"spotify.api-base-url=" + issuer + "/v1", "spotify.accounts-base-url=" + issuer,
					"spotify.scopes=user-top-read", "spotify.token-store.type=" + store)
			.run();
	}

}
