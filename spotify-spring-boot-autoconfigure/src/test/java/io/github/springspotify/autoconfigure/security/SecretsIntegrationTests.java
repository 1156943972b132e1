package io.github.springspotify.autoconfigure.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import jakarta.servlet.http.HttpSession;
import org.assertj.core.api.Assertions;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens, the key that encrypts them and the client secret of a whole run, in which calls
 * work, fail and are refreshed, appear in no log, no actuator answer, no file and no
 * session.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretsIntegrationTests {

	private static final String CLIENT_SECRET = "canary-client-secret";

	private static final String ENCRYPTION_KEY = "Y2FuYXJ5LWNhbmFyeS1jYW5hcnktY2FuYXJ5LWNhbmE=";

	private static final String KEY_PROPERTY = "spotify.token-store.encryption.keys.k1";

	private static final Pattern LINK = Pattern.compile("\"href\":\"([^\"{}]+)\"");

	private final MockSpotify spotify = MockSpotify.builder().clientSecret(CLIENT_SECRET).start();

	private final Set<String> secrets = new LinkedHashSet<>(Set.of(CLIENT_SECRET, ENCRYPTION_KEY));

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "file", "session" })
	void appearInNoLogNoActuatorAnswerAndNoStore(String store, CapturedOutput output, @TempDir Path directory)
			throws IOException {
		StringBuilder actuator = new StringBuilder();
		StringBuilder stored = new StringBuilder();
		try (TestApplication application = TestApplication.run(this.spotify,
				List.of(NameController.class, SessionController.class), "logging.level.root=TRACE",
				"spotify.token-store.type=" + store, "spotify.token-store.file.path=" + directory.resolve("tokens"),
				KEY_PROPERTY + "=" + ENCRYPTION_KEY, "management.endpoints.web.exposure.include=*",
				"spotify.scopes=user-top-read", "spotify.retry.initial-delay=1ms", "spotify.retry.jitter=0")) {
			MockBrowser browser = new MockBrowser();
			browser.login(application.url("/name"), "aurora");
			stored.append(contentOf(directory)).append(browser.get(application.url("/session")).body());
			this.spotify.expireAccessTokens();
			browser.get(application.url("/name"));
			stored.append(contentOf(directory)).append(browser.get(application.url("/session")).body());
			this.spotify.on("/v1/me").times(4).respond(500, "text/plain", "broken");
			browser.get(application.url("/name"));
			this.spotify.on("/v1/me").respond(200, "text/html", "<html>");
			browser.get(application.url("/name"));
			this.spotify.revokeUser("aurora");
			browser.get(application.url("/name"));
			actuator.append(actuatorAnswers(browser::get, application));
		}
		collectSecrets();

		assertThat(this.secrets).hasSizeGreaterThan(4);
		assertThat(output.toString()).contains("TRACE").contains("GET /me");
		assertThat(actuator).contains("spotify.client-secret").contains(KEY_PROPERTY);
		assertThat(stored.toString().split("enc1:k1:")).as("two states, encrypted").hasSize(3);
		assertNoSecretIn(Map.of("log", output, "actuator", actuator, "store", stored));
	}

	@Test
	void appearNowhereWhereUsersConnectTheirAccounts(CapturedOutput output) {
		StringBuilder actuator = new StringBuilder();
		StringBuilder pages = new StringBuilder();
		try (TestApplication application = TestApplication.run(this.spotify,
				List.of(ConnectIntegrationTests.OwnUsers.class, SessionController.class), "logging.level.root=TRACE",
				"spotify.login.mode=connect", "spotify.token-store.type=session", KEY_PROPERTY + "=" + ENCRYPTION_KEY,
				"management.endpoints.web.exposure.include=*", "spotify.retry.max-retries=0",
				"spring.security.oauth2.client.registration.github.client-id=id",
				"spring.security.oauth2.client.registration.github.client-secret=" + CLIENT_SECRET)) {
			FormBrowser browser = new FormBrowser(application.url(""));
			browser.logIn("ada");
			browser.consent("/oauth2/authorization/spotify", "aurora");
			pages.append(browser.open("/session").body());
			this.spotify.on("/v1/me").untilCleared().respond(500, "text/plain", "broken");
			for (String path : List.of("/name", "/top", "/authorized-client?page=1")) {
				pages.append(browser.open(path).body());
				pages.append(browser.open(path, "Accept", "application/json").body());
			}
			actuator.append(actuatorAnswers((url) -> browser.open(url.replace(application.url(""), "")), application));
			Thread.getAllStackTraces().keySet().forEach((thread) -> pages.append(thread.getName()));
		}
		collectSecrets();

		assertThat(this.secrets).hasSizeGreaterThan(4);
		assertThat(pages).contains("enc1:k1:").contains("\"status\":502");
		assertThat(actuator).contains("spotify.client.calls");
		assertNoSecretIn(Map.of("log", output, "actuator", actuator, "pages", pages));
	}

	private void assertNoSecretIn(Map<String, Object> texts) {
		texts.forEach((place, text) -> this.secrets
			.forEach((secret) -> assertThat(text.toString().contains(secret)).as(place).isFalse()));
	}

	private static String contentOf(Path directory) throws IOException {
		StringBuilder content = new StringBuilder();
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				content.append(Files.readString(file));
			}
		}
		return content.toString();
	}

	private static String actuatorAnswers(Function<String, HttpResponse<String>> browser, TestApplication application) {
		StringBuilder answers = new StringBuilder();
		List<String> addresses = new ArrayList<>(List.of(application.url("/actuator/metrics/spotify.client.calls"),
				application.url("/actuator/metrics/http.client.requests"), application.url("/actuator/spotify/ada")));
		Matcher links = LINK.matcher(browser.apply(application.url("/actuator")).body());
		while (links.find()) {
			addresses.add(links.group(1));
		}
		addresses.forEach((address) -> answers.append(browser.apply(address).body()));
		return answers.toString();
	}

	private void collectSecrets() {
		for (RecordedRequest request : this.spotify.requests()) {
			String authorization = request.header("Authorization");
			if (authorization != null) {
				this.secrets.add(authorization.substring(authorization.indexOf(' ') + 1));
			}
			if (request.path().equals("/api/token")) {
				addIfPresent(request.form("refresh_token"));
				addIfPresent(request.form("code_verifier"));
			}
		}
	}

	private void addIfPresent(String secret) {
		if (secret != null) {
			this.secrets.add(secret);
		}
	}

	@Test
	void exceptionsQuoteNoBodyThatCouldHoldThem() {
		this.spotify.on("/v1/search").respond(200, "application/json", "{\"tracks\": \"canary-in-body\", ]");
		try (TestApplication application = TestApplication.run(this.spotify, List.of())) {
			Throwable failure = Assertions.catchThrowable(
					() -> application.bean(SpotifyClient.class).asApp().search().search("a", Set.of(SearchType.TRACK)));

			assertThat(failure).hasMessageContaining("GET /search was answered with status 200");
			assertThat(Throwables.getStackTrace(failure)).doesNotContain("canary-in-body");
		}
	}

	/**
	 * Shows what a session store would write.
	 */
	@RestController
	static class SessionController {

		@GetMapping("/session")
		String session(HttpSession session) throws IOException {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
				for (String name : Collections.list(session.getAttributeNames())) {
					out.writeObject(session.getAttribute(name));
				}
			}
			return bytes.toString(StandardCharsets.ISO_8859_1);
		}

	}

}
