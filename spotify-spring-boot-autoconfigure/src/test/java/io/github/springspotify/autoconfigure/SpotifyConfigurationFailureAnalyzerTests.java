package io.github.springspotify.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyTokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a user reads when an application does not start. It stands in the guide, too,
 * whose table is written to {@code target} and only has to be copied when it differs.
 */
@ExtendWith(OutputCaptureExtension.class)
class SpotifyConfigurationFailureAnalyzerTests {

	private static final Path PAGE = Path.of("..", "docs", "src", "docs", "asciidoc", "start-up.adoc");

	private static final String MARKER = "// From here on the page is generated.\n\n";

	private static final String SECRET = "canary-secret";

	private static final Pattern REPORT = Pattern.compile("(?s)Description:\\R\\R(.*?)\\R\\RAction:\\R\\R(.*)");

	private static final List<String> rows = new ArrayList<>();

	@ParameterizedTest
	@MethodSource("mistakes")
	void saysWhatIsWrong(Mistake mistake, CapturedOutput output) throws IOException {
		mistake.start();

		assertThat(output.toString()).contains("APPLICATION FAILED TO START")
			.contains(mistake.description())
			.doesNotContain(SECRET);
		String row = row(mistake, output.toString());
		rows.add(row);
		assertThat(Files.readString(PAGE)).contains(row);
	}

	private static String row(Mistake mistake, String output) {
		Matcher report = REPORT.matcher(output);
		assertThat(report.find()).isTrue();
		// Of what Spring Boot describes the first line is enough
		String description = report.group(1).replaceFirst("(?s)( to [\\w.$]+)?:\\R.*", " …");
		return "\n| %s%n| %s%n| %s%n".formatted(mistake.what(), asciiDoc(description), asciiDoc(report.group(2)));
	}

	private static String asciiDoc(String text) {
		return text.strip()
			.replaceAll("\\b[a-z]+\\.[a-z.]+\\.([A-Z]\\w+)", "$1")
			.replaceAll("\\s+", " ")
			.replaceAll("'([^' ]+)'", "`+$1+`")
			.replaceAll("(^| )(https?://)", "$1\\\\$2");
	}

	@AfterAll
	static void writePage() throws IOException {
		String introduction = Files.readString(PAGE).replaceFirst("(?s)" + MARKER + ".*", MARKER);
		String table = "[.stacked%header,cols=\"2,4,5\"]\n|===\n| mistake | what the application says | what to do\n";
		Files.writeString(Path.of("target").resolve(PAGE.getFileName()),
				introduction + table + String.join("", rows) + "|===\n");
	}

	static Stream<Mistake> mistakes() {
		return Stream.concat(withoutWeb(), withWeb());
	}

	private static Stream<Mistake> withoutWeb() {
		return Stream.of(
				Mistake.of("no client id", "",
						"No way to authenticate with Spotify is configured: " + "'spotify.client-id' is not set."),
				Mistake.of("a client secret without a client id", "spotify.client-secret=canary-secret",
						"'spotify.client-secret' is set but 'spotify.client-id' is not."),
				Mistake.of("a refresh token without a client id", "spotify.user-refresh-token=canary-secret",
						"'spotify.user-refresh-token' is set but 'spotify.client-id' is not."),
				Mistake.of("an access token beside a client id",
						"spotify.access-token=canary-secret spotify.client-id=id",
						"'spotify.access-token' and 'spotify.client-id'."),
				Mistake.of("two tokens", "spotify.access-token=canary-secret spotify.user-refresh-token=canary-secret",
						"'spotify.access-token' and 'spotify.user-refresh-token'."),
				Mistake.of("quotation marks or spaces around a secret",
						"spotify.client-id=id spotify.client-secret=\"canary-secret\"",
						"'spotify.client-secret' contains a space, a line break or a quotation mark."),
				Mistake.of("a variable that is not set", "spotify.client-id=${MY_CLIENT_ID}",
						"'spotify.client-id' refers to 'MY_CLIENT_ID', which is not set."),
				Mistake.of("the same for the token of a bot",
						"spotify.client-id=id spotify.user-refresh-token=${MY_REFRESH_TOKEN}",
						"'spotify.user-refresh-token' refers to 'MY_REFRESH_TOKEN', which is not set."),
				Mistake.of("a redirect URI with localhost",
						"spotify.client-id=id spotify.redirect-uri=http://localhost/cb",
						"'spotify.redirect-uri' is 'http://localhost/cb', which Spotify refuses"),
				Mistake.of("a redirect URI without https",
						"spotify.client-id=id spotify.redirect-uri=http://example.org/cb",
						"plain http is allowed on 127.0.0.1 and [::1] only"),
				Mistake.of("a redirect URI that is none", "spotify.client-id=id spotify.redirect-uri=/cb",
						"it is not an absolute address"),
				Mistake.of("a misspelt scope", "spotify.client-id=id spotify.scopes=user-libary-read",
						"'user-libary-read' is neither a scope nor a feature (did you mean 'user-library-read'?)."),
				Mistake.of("a market that is none", "spotify.client-id=id spotify.market=Sweden",
						"'market' must be an ISO 3166-1 alpha-2 country code such as 'SE'"),
				Mistake.of("a language that is none", "spotify.client-id=id spotify.locale=german",
						"'spotify.locale' is 'german'"),
				Mistake.of("an unknown quota mode", "spotify.client-id=id spotify.quota-mode=extendet",
						"spotify.quota-mode"),
				Mistake.of("a number out of range", "spotify.client-id=id spotify.retry.multiplier=0.5",
						"'spotify.retry.multiplier' is '0.5', but must be at least 1."),
				Mistake.of("a base address with a password",
						"spotify.client-id=id spotify.api-base-url=https://user:canary-secret@localhost",
						"'spotify.api-base-url' is not an absolute http or https address"),
				Mistake.of("an unknown token store", "spotify.client-id=id spotify.token-store.type=floppy",
						"spotify.token-store.type"),
				Mistake.of("tokens in sessions of an application without any",
						"spotify.client-id=id spotify.token-store.type=session",
						"'spotify.token-store.type' is 'session', but this is not a web application"),
				Mistake.of("tokens in Redis without Redis", "spotify.client-id=id spotify.token-store.type=redis",
						"'spotify.token-store.type' is 'redis', but there is no single RedisConnectionFactory"),
				Mistake.of("tokens in a database without a database",
						"spotify.client-id=id spotify.token-store.type=jdbc",
						"'spotify.token-store.type' is 'jdbc', but there is no single DataSource"),
				Mistake.of("the cache in Redis without Redis", "spotify.client-id=id spotify.cache.redis.enabled=true",
						"'spotify.cache.redis.enabled' is 'true', but there is no single RedisConnectionFactory"),
				Mistake.of("a shared rate limit without Redis", "spotify.client-id=id spotify.rate-limit.shared=true",
						"'spotify.rate-limit.shared' is 'true', but there is no single RedisConnectionFactory"),
				Mistake.of("a directory for tokens that is a file",
						"spotify.client-id=id spotify.token-store.type=file spotify.token-store.file.path=pom.xml",
						"The directory for tokens, 'pom.xml', is not a directory."),
				Mistake.of("an encryption key that is no Base64",
						"spotify.client-id=id spotify.token-store.encryption.keys.k1=canary-secret",
						"'spotify.token-store.encryption.keys.k1' is not Base64."),
				Mistake.of("an encryption key from a variable that is not set",
						"spotify.client-id=id spotify.token-store.encryption.keys.k1=${MY_TOKEN_KEY}",
						"'spotify.token-store.encryption.keys.k1' refers to a variable or property that is not set."),
				Mistake.of("an encryption key of another length",
						"spotify.client-id=id spotify.token-store.encryption.keys.k1=Y2FuYXJ5LXNlY3JldA==",
						"'spotify.token-store.encryption.keys.k1' has 13 bytes instead of 32."),
				Mistake.of("an encryption key without an id",
						"spotify.client-id=id spotify.token-store.encryption.keys=canary-secret",
						"'spotify.token-store.encryption.keys' is a single value, but each key needs an id."),
				Mistake.of("the id of a key that is not there",
						"spotify.client-id=id spotify.token-store.encryption.active-key=canary-secret",
						"'spotify.token-store.encryption.active-key' is set, but"),
				Mistake.of("two token stores", "spotify.client-id=id", "SpotifyTokenStore").with(TwoStores.class));
	}

	private static Stream<Mistake> withWeb() {
		String connect = "spotify.client-id=id spotify.login.mode=connect ";
		return Stream.of(
				Mistake.of("a redirect URI from a variable that is not set",
						"spotify.client-id=id spotify.redirect-uri=${MY_REDIRECT_URI}",
						"'spotify.redirect-uri' refers to 'MY_REDIRECT_URI', which is not set."),
				Mistake.of("a redirect URI with a path of one's own",
						"spotify.client-id=id spotify.redirect-uri=https://example.org/cb",
						"'spotify.redirect-uri' is 'https://example.org/cb', where Spring Security does not expect the answer."),
				Mistake.of("the redirect URI of a login where accounts are connected",
						connect + "spotify.redirect-uri=https://example.org/login/oauth2/code/spotify",
						"'spotify.login.mode' is 'connect', but the redirect URI is "
								+ "'https://example.org/login/oauth2/code/spotify'"),
				Mistake
					.of("a login with Spotify where accounts are connected", connect,
							"'spotify.login.mode' is 'connect', but a filter chain has oauth2Login()")
					.with(SpotifyLogin.class),
				Mistake
					.of("a login with Spotify where all calls are made for one user",
							"spotify.client-id=id spotify.user-refresh-token=canary-secret",
							"A filter chain has oauth2Login(), but nobody logs in with Spotify: "
									+ "'spotify.user-refresh-token' is set")
					.with(SpotifyLogin.class),
				Mistake
					.of("connected accounts without Spring Security", connect,
							"'spotify.login.mode' is 'connect', but this application is without Spring Security.")
					.without("org.springframework.security"))
			.map(Mistake::inWebApplication);
	}

	@Test
	void jobMayHaveThePropertiesOfAWebApplication() {
		Mistake none = Mistake.of("", "spotify.client-id=id spotify.login.mode=connect", "")
			.without("org.springframework.security");

		assertThat(none.start()).isNull();
	}

	@Test
	void loginBesideTheTokenOfOneUserIsExplainedInReactiveApplicationsToo(CapturedOutput output) {
		new Mistake("", "spotify.access-token=canary-secret", "", WebApplicationType.REACTIVE, ReactiveLogin.class,
				"none")
			.start();

		assertThat(output).contains("nobody logs in with Spotify: 'spotify.access-token' is set");
	}

	@Test
	void missingLoginOfSliceIsExplained(CapturedOutput output) {
		Mistake.of("", "", "").with(WebSlice.class).inWebApplication().start();

		assertThat(output).contains("there is no client registration: 'spotify.client-id' is not set");
	}

	@Test
	void missingLoginIsNotExplainedIfSpotifyIsSwitchedOff(CapturedOutput output) {
		Mistake.of("", "spotify.enabled=false", "").with(SpotifyLogin.class).inWebApplication().start();

		assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("A filter chain has oauth2Login()");
	}

	@Test
	void saysWhatToDoWithoutClientId(CapturedOutput output) {
		Mistake.of("", "", "").start();

		assertThat(output).contains("SPOTIFY_CLIENT_ID")
			.contains("set 'spotify.enabled' to false")
			.contains("@AutoConfigureMockSpotify");
	}

	record Mistake(String what, String properties, String description, WebApplicationType type, Class<?> application,
			String missing) {

		static Mistake of(String what, String properties, String description) {
			return new Mistake(what, properties, description, WebApplicationType.NONE, Application.class, "none");
		}

		Mistake with(Class<?> application) {
			return new Mistake(this.what, this.properties, this.description, this.type, application, this.missing);
		}

		Mistake without(String missing) {
			return new Mistake(this.what, this.properties, this.description, this.type, this.application, missing);
		}

		Mistake inWebApplication() {
			return new Mistake(this.what, this.properties, this.description, WebApplicationType.SERVLET,
					this.application, this.missing);
		}

		Throwable start() {
			SpringApplication application = new SpringApplicationBuilder(
					new DefaultResourceLoader(new FilteredClassLoader(this.missing)), this.application)
				.web(this.type)
				.properties("spring.config.name=none", "server.port=0")
				.build();
			String[] arguments = Stream.of(this.properties.split(" "))
				.filter((property) -> !property.isEmpty())
				.map((property) -> "--" + property)
				.toArray(String[]::new);
			return catchThrowable(() -> application.run(arguments).close());
		}

		@Override
		public String toString() {
			return this.what;
		}

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class TwoStores {

		@Bean
		SpotifyTokenStore one() {
			return new InMemorySpotifyTokenStore();
		}

		@Bean
		SpotifyTokenStore another() {
			return new InMemorySpotifyTokenStore();
		}

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class SpotifyLogin {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			http.oauth2Login((login) -> {
			});
			return http.build();
		}

	}

	/**
	 * As {@code @WebMvcTest} leaves it.
	 */
	@EnableAutoConfiguration(exclude = SpotifyAutoConfiguration.class)
	@Import(SpotifyLogin.class)
	@Configuration(proxyBeanMethods = false)
	static class WebSlice {

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class ReactiveLogin {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http.oauth2Login((login) -> {
			}).build();
		}

	}

}
