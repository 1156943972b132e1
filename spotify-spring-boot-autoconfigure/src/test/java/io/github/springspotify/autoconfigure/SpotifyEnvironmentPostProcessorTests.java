package io.github.springspotify.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpotifyEnvironmentPostProcessorTests {

	private static final String REGISTRATION = "spring.security.oauth2.client.registration.spotify.";

	private static final String PROVIDER = "spring.security.oauth2.client.provider.spotify.";

	private final StandardEnvironment environment = new StandardEnvironment();

	private void process(Map<String, Object> properties) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		new SpotifyEnvironmentPostProcessor().postProcessEnvironment(this.environment, null);
	}

	private String registration(String key) {
		return this.environment.getProperty(REGISTRATION + key);
	}

	@Test
	void twoPropertiesBecomeARegistration() {
		process(Map.of("spotify.client-id", "id", "spotify.client-secret", "secret"));

		assertThat(registration("client-id")).isEqualTo("id");
		assertThat(registration("client-secret")).isEqualTo("secret");
		assertThat(registration("client-authentication-method")).isEqualTo("client_secret_basic");
		assertThat(registration("redirect-uri")).isEqualTo("{baseUrl}/login/oauth2/code/{registrationId}");
		assertThat(this.environment.getProperty(PROVIDER + "authorization-uri"))
			.isEqualTo("https://accounts.spotify.com/authorize");
		assertThat(this.environment.getProperty(PROVIDER + "token-uri"))
			.isEqualTo("https://accounts.spotify.com/api/token");
		assertThat(this.environment.getProperty(PROVIDER + "user-info-uri")).isEqualTo("https://api.spotify.com/v1/me");
	}

	@Test
	void connectedAccountsHaveACallbackOfTheirOwn() {
		process(Map.of("spotify.client-id", "id", "spotify.login.mode", "CONNECT"));

		assertThat(registration("redirect-uri")).isEqualTo("{baseUrl}/authorize/oauth2/code/{registrationId}");
	}

	@Test
	void environmentVariablesBecomeARegistration() {
		this.environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("SPOTIFY_CLIENT_ID", "id", "SPOTIFY_CLIENT_SECRET", "secret", "SPOTIFY_REDIRECT_URI",
									"https://music.example.com/callback")));

		process(Map.of());

		assertThat(registration("client-id")).isEqualTo("id");
		assertThat(registration("client-secret")).isEqualTo("secret");
		assertThat(registration("redirect-uri")).isEqualTo("https://music.example.com/callback");
	}

	@Test
	void withoutSecretTheClientIsPublic() {
		process(Map.of("spotify.client-id", "id", "spotify.client-secret", " "));

		assertThat(registration("client-authentication-method")).isEqualTo("none");
	}

	@Test
	void scopesCanBeAList() {
		process(Map.of("spotify.client-id", "id", "spotify.scopes[0]", "user-top-read", "spotify.scopes[1]",
				"user-library-read"));

		assertThat(registration("scope")).isEqualTo("user-library-read,user-top-read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "user-top-read,user-library-read", "user-top-read user-library-read",
			" user-top-read, user-library-read,user-top-read " })
	void scopesCanBeOneText(String scopes) {
		process(Map.of("spotify.client-id", "id", "spotify.scopes", scopes));

		assertThat(registration("scope")).isEqualTo("user-library-read,user-top-read");
	}

	@Test
	void featuresStandForTheirScopes() {
		process(Map.of("spotify.client-id", "id", "spotify.scopes", "top-content, following"));
		assertThat(registration("scope")).isEqualTo("user-follow-modify,user-follow-read,user-top-read");
	}

	@Test
	void misspeltScopeIsNamed() {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> process(Map.of("spotify.client-id", "id", "spotify.scopes", "user-libary-read")))
			.withMessageStartingWith("'spotify.scopes' cannot be read: 'user-libary-read' is neither a scope nor a");
	}

	@Test
	void keysOfTheApplicationWin() {
		process(Map.of("spotify.client-id", "id", "spotify.scopes", "user-top-read", REGISTRATION + "scope",
				"streaming", REGISTRATION + "client-name", "Music"));

		assertThat(registration("scope")).isEqualTo("streaming");
		assertThat(registration("client-name")).isEqualTo("Music");
		assertThat(registration("client-id")).isEqualTo("id");
	}

	@Test
	void consentPageIsShownAgainWhenAsked() {
		process(Map.of("spotify.client-id", "id", "spotify.login.show-dialog", "true"));

		assertThat(this.environment.getProperty(PROVIDER + "authorization-uri"))
			.isEqualTo("https://accounts.spotify.com/authorize?show_dialog=true");
	}

	@Test
	void accountIsConnectedOnTheConsentPageOnly() {
		process(Map.of("spotify.client-id", "id", "spotify.login.mode", "connect"));

		assertThat(this.environment.getProperty(PROVIDER + "authorization-uri"))
			.endsWith("/authorize?show_dialog=true");
	}

	@Test
	void accountIsConnectedWithoutTheConsentPageWhenAsked() {
		process(Map.of("spotify.client-id", "id", "spotify.login.mode", "connect", "spotify.login.show-dialog",
				"false"));

		assertThat(this.environment.getProperty(PROVIDER + "authorization-uri")).endsWith("/authorize");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spotify.enabled=false", "spotify.access-token=token", "spotify.user-refresh-token=token",
			"SPOTIFY_USER_REFRESH=token" })
	void nobodyLogsInWhere(String property) {
		String[] pair = property.split("=");

		process(Map.of("spotify.client-id", "id", pair[0], pair[1]));

		assertThat(registration("client-id")).isNull();
	}

	@Test
	void environmentVariablesCanStandInAFileOfAnotherLibrary(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("tekore.cfg"), """
				[DEFAULT]
				SPOTIFY_CLIENT_ID = id
				SPOTIFY_CLIENT_SECRET = secret
				SPOTIFY_REDIRECT_URI = https://music.example.com/login/oauth2/code/spotify
				SPOTIFY_USER_REFRESH = token
				""");
		SpringApplication application = new SpringApplicationBuilder(PropertiesOnly.class).web(WebApplicationType.NONE)
			.build();
		try (ConfigurableApplicationContext context = application.run("--spring.config.name=none",
				"--spring.config.import=file:" + file + "[.properties]")) {
			SpotifyProperties properties = context.getBean(SpotifyProperties.class);
			assertThat(properties.clientId()).isEqualTo("id");
			assertThat(properties.clientSecret()).isEqualTo("secret");
			assertThat(properties.redirectUri()).isEqualTo("https://music.example.com/login/oauth2/code/spotify");
			assertThat(properties.userRefreshToken()).isEqualTo("token");
		}
	}

	@Test
	void propertyWinsOverAVariable() {
		process(Map.of("spotify.client-id", "property", "SPOTIFY_CLIENT_ID", "variable"));

		assertThat(this.environment.getProperty("spotify.client-id")).isEqualTo("property");
		assertThat(registration("client-id")).isEqualTo("property");
	}

	@Test
	void emptyVariableCountsAsAbsent() {
		process(Map.of("SPOTIFY_CLIENT_ID", "id", "SPOTIFY_USER_REFRESH", " "));

		assertThat(registration("client-id")).isEqualTo("id");
	}

	@Test
	void withoutClientIdThereIsNoRegistration() {
		process(Map.of());

		assertThat(registration("client-id")).isNull();
	}

	@Test
	void aheadOfTimeThereIsARegistrationWithoutClientId() {
		System.setProperty("spring.aot.processing", "true");
		try {
			process(Map.of());
		}
		finally {
			System.clearProperty("spring.aot.processing");
		}

		assertThat(registration("client-id")).isNotEmpty();
	}

	@Test
	void secondRunSeesPropertiesThatArrivedMeanwhile() {
		process(Map.of("spotify.client-id", "first"));
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("late", Map.of("spotify.client-id", "second")));

		new SpotifyEnvironmentPostProcessor().postProcessEnvironment(this.environment, null);

		assertThat(registration("client-id")).isEqualTo("second");
	}

	@EnableConfigurationProperties(SpotifyProperties.class)
	@Configuration(proxyBeanMethods = false)
	static class PropertiesOnly {

	}

}
