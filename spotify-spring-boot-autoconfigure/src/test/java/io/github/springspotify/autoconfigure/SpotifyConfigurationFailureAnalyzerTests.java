package io.github.springspotify.autoconfigure;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a user reads when an application does not start.
 */
@ExtendWith(OutputCaptureExtension.class)
class SpotifyConfigurationFailureAnalyzerTests {

	private static final String SECRET = "canary-secret";

	private void start(String properties) {
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.config.name=none")
			.build();
		catchThrowable(() -> application.run(properties.isEmpty() ? new String[0] : properties.split(" ")).close());
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void saysWhatIsWrong(String properties, String description, CapturedOutput output) {
		start(properties);

		assertThat(output).contains("APPLICATION FAILED TO START").contains(description).contains("Action:");
		assertThat(output.toString()).doesNotContain(SECRET);
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(
				Arguments.of("", "No way to authenticate with Spotify is configured: 'spotify.client-id' is not set."),
				Arguments.of("--spotify.client-secret=canary-secret",
						"'spotify.client-secret' is set but 'spotify.client-id' is not."),
				Arguments.of("--spotify.user-refresh-token=canary-secret",
						"'spotify.user-refresh-token' is set but 'spotify.client-id' is not."),
				Arguments.of("--spotify.access-token=canary-secret --spotify.client-id=id",
						"More than one way to authenticate with Spotify is configured: 'spotify.access-token' and 'spotify.client-id'."),
				Arguments.of("--spotify.access-token=canary-secret --spotify.user-refresh-token=canary-secret",
						"'spotify.access-token' and 'spotify.user-refresh-token'."),
				Arguments.of("--spotify.client-id=id --spotify.redirect-uri=http://localhost/cb",
						"'spotify.redirect-uri' is 'http://localhost/cb', which Spotify refuses"),
				Arguments.of("--spotify.client-id=id --spotify.redirect-uri=http://example.org/cb",
						"plain http is allowed on 127.0.0.1 and [::1] only"),
				Arguments.of("--spotify.client-id=id --spotify.token-store.type=session",
						"'spotify.token-store.type' is 'session', but this is not a web application"),
				Arguments.of("--spotify.client-id=id --spotify.token-store.type=floppy", "spotify.token-store.type"),
				Arguments.of("--spotify.client-id=id --spotify.token-store.type=redis",
						"'spotify.token-store.type' is 'redis', but there is no single RedisConnectionFactory"),
				Arguments.of("--spotify.client-id=id --spotify.token-store.type=jdbc",
						"'spotify.token-store.type' is 'jdbc', but there is no single DataSource"),
				Arguments.of("--spotify.client-id=id --spotify.token-store.encryption.keys.k1=canary-secret",
						"'spotify.token-store.encryption.keys.k1' is not Base64."),
				Arguments.of("--spotify.client-id=id --spotify.token-store.encryption.keys=canary-secret",
						"'spotify.token-store.encryption.keys' is a single value, but each key needs an id."),
				Arguments.of("--spotify.client-id=id --spotify.token-store.encryption.active-key=canary-secret",
						"'spotify.token-store.encryption.active-key' is set, but"),
				Arguments.of("--spotify.client-id=id --spotify.token-store.encryption.keys.k1=Y2FuYXJ5LXNlY3JldA==",
						"'spotify.token-store.encryption.keys.k1'"),
				Arguments.of("--spotify.client-id=id --spotify.cache.redis.enabled=true",
						"'spotify.cache.redis.enabled' is 'true', but there is no single RedisConnectionFactory"),
				Arguments.of("--spotify.client-id=id --spotify.rate-limit.shared=true",
						"'spotify.rate-limit.shared' is 'true', but there is no single RedisConnectionFactory"),
				Arguments.of("--spotify.client-id=id --spotify.scopes=user-libary-read",
						"'user-libary-read' is neither a scope nor a feature (did you mean 'user-library-read'?)."),
				Arguments.of("--spotify.client-id=id --spotify.market=Sweden",
						"'market' must be an ISO 3166-1 alpha-2 country code such as 'SE'"),
				Arguments.of("--spotify.client-id=id --spotify.quota-mode=extendet", "spotify.quota-mode"),
				Arguments.of("--spotify.client-id=id --spotify.retry.multiplier=0.5",
						"'spotify.retry.multiplier' is '0.5', but must be at least 1."),
				Arguments.of("--spotify.client-id=id --spotify.api-base-url=https://user:canary-secret@localhost",
						"'spotify.api-base-url' is not an absolute http or https address"));
	}

	@Test
	void saysWhatToDoWithoutClientId(CapturedOutput output) {
		start("");

		assertThat(output).contains("SPOTIFY_CLIENT_ID").contains("set 'spotify.enabled' to false");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
