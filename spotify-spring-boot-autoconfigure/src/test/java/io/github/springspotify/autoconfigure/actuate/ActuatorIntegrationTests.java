package io.github.springspotify.autoconfigure.actuate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.security.TestApplication;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that has added Spring Boot's actuator and nothing else.
 */
@ParameterizedClass
@EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
@ExtendWith(OutputCaptureExtension.class)
class ActuatorIntegrationTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static MockSpotify spotify;

	private static TestApplication application;

	private static String album;

	@Parameter
	private WebApplicationType type;

	@BeforeParameterizedClassInvocation
	static void start(WebApplicationType type) {
		spotify = MockSpotify.start();
		application = TestApplication.run(type, spotify, List.of(OpenToAll.class, OpenToAllReactive.class),
				"management.endpoints.web.exposure.include=*", "management.endpoint.health.show-details=always",
				"spotify.scopes=user-library-read", "logging.level.io.github.springspotify.observation=debug");
		album = application.bean(SpotifyClient.class)
			.search()
			.search("a", Set.of(SearchType.ALBUM))
			.albums()
			.items()
			.get(0)
			.id();
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		application.close();
		spotify.close();
	}

	@Test
	void callsAndTheirRequestsAreTimed() {
		SpotifyClient client = application.bean(SpotifyClient.class);
		client.albums().get(album);
		client.albums().get(album);
		MeterRegistry meters = application.bean(MeterRegistry.class);
		assertThat(meters.get("spotify.client.calls")
			.tags("operation", "GET /albums/{id}", "cache", "hit", "outcome", "SUCCESS")
			.timer()
			.count()).isPositive();
		assertThat(meters.get("http.client.requests").tag("uri", "/v1/albums/{id}").timer().count()).isPositive();
		assertThat(meters.get("http.client.requests").tag("uri", "none").timer().count()).as("tokens").isPositive();
	}

	@Test
	void metersShowWhatIsCounted() throws Exception {
		application.bean(SpotifyClient.class).albums().get(album);
		assertThat(value("spotify.token.requests?tag=grant:client_credentials&tag=result:ok")).isEqualTo(1);
		assertThat(value("spotify.cache.entries")).isPositive();
		assertThat(value("spotify.cache.size")).isPositive();
		assertThat(value("spotify.rate.limit.pause")).isZero();
		assertThat(value("spotify.rate.limit.refusals")).isZero();
		connect("meters");
		assertThat(value("spotify.token.store?tag=operation:save&tag=result:ok")).isPositive();
		assertThat(value("spotify.token.store?tag=result:failed")).isZero();
	}

	@Test
	void healthIsKnownWithoutAskingSpotify() throws Exception {
		application.bean(SpotifyClient.class).albums().get(album);
		int requests = spotify.requests().size();
		JsonNode health = get("health").at("/components/spotify");
		assertThat(health.at("/status").asString()).isEqualTo("UP");
		assertThat(health.at("/details/tokenStore").asString()).isEqualTo("reachable");
		assertThat(Instant.parse(health.at("/details/lastTokenReceived").asString())).isBefore(Instant.now());
		get("spotify");
		get("info");
		assertThat(spotify.requests()).hasSize(requests);
	}

	@Test
	void endpointDescribesTheClientWithoutSecrets() throws Exception {
		String body = send("GET", "spotify", "").body();
		JsonNode description = new JsonMapper().readTree(body);
		assertThat(description.at("/configuration/clientId").asString()).isEqualTo(spotify.clientId());
		assertThat(description.at("/configuration/scopes").toString()).isEqualTo("[\"user-library-read\"]");
		assertThat(description.at("/quotaMode/configured").asString()).isEqualTo("AUTO");
		assertThat(description.at("/rateLimit/waiting").asInt()).isZero();
		assertThat(description.at("/cache/hits").isNumber()).isTrue();
		assertThat(body).doesNotContain(spotify.clientSecret());
	}

	@Test
	void userIsDescribedAndDisconnected() throws Exception {
		MockSpotify.Tokens tokens = connect("mr smith");
		HttpResponse<String> user = send("GET", "spotify/mr%20smith", "");
		JsonNode description = new JsonMapper().readTree(user.body());
		assertThat(description.at("/principal").asString()).isEqualTo("mr smith");
		assertThat(Instant.parse(description.at("/reauthorizeBefore").asString()))
			.isAfter(Instant.now().plus(100, ChronoUnit.DAYS));
		assertThat(user.body()).doesNotContain(tokens.accessToken()).doesNotContain(tokens.refreshToken());
		assertThat(send("DELETE", "spotify/mr%20smith", "").statusCode()).isEqualTo(204);
		assertThat(send("GET", "spotify/mr%20smith", "").statusCode()).isEqualTo(404);
	}

	@Test
	void nobodyIsNoUser() throws Exception {
		assertThat(send("GET", "spotify/%20", "").statusCode()).isEqualTo(400);
		assertThat(send("DELETE", "spotify/%20", "").statusCode()).isEqualTo(400);
	}

	@Test
	void cacheIsClearedInPartsOrAltogether() throws Exception {
		SpotifyCache cache = application.bean(SpotifyCache.class);
		for (String clear : List.of("{\"clear\":\"all\"}", "{\"clear\":\"application\"}",
				"{\"clear\":\"resource\",\"value\":\"spotify:album:" + album + "\"}",
				"{\"clear\":\"resource\",\"value\":\"/albums\"}")) {
			application.bean(SpotifyClient.class).albums().get(album);
			assertThat(send("POST", "spotify", "{\"clear\":\"user\",\"value\":\"x\"}").statusCode()).isEqualTo(204);
			assertThat(cache.stats().entries()).isPositive();
			assertThat(send("POST", "spotify", clear).statusCode()).as(clear).isEqualTo(204);
			assertThat(cache.stats().entries()).as(clear).isZero();
		}
	}

	@Test
	void cacheIsNotClearedByMistake() throws Exception {
		application.bean(SpotifyClient.class).albums().get(album);
		for (String mistake : List.of("{}", "{\"clear\":\"everything\"}", "{\"clear\":\"user\"}",
				"{\"clear\":\"resource\",\"value\":\"album\"}")) {
			assertThat(send("POST", "spotify", mistake).statusCode()).as(mistake).isEqualTo(400);
		}
		assertThat(application.bean(SpotifyCache.class).stats().entries()).isPositive();
	}

	@Test
	void callsAreLoggedAndAuthorisationsToo(CapturedOutput output) {
		application.bean(SpotifyClient.class).albums().get(album);
		connect("mary");
		assertThat(output).contains("GET /albums/{id} SUCCESS in ")
			.containsOnlyOnce("User 'mary' has authorised this application until ")
			.doesNotContain(album);
	}

	@Test
	void informationNamesVersionAndQuotaMode() throws Exception {
		assertThat(get("info").at("/spotify/quotaMode").asString()).isEqualTo("AUTO");
		assertThat(get("info").at("/spotify/version").isString()).isTrue();
	}

	private static MockSpotify.Tokens connect(String principal) {
		MockSpotify.Tokens tokens = spotify.issueTokens("aurora", "user-library-read");
		application.bean(SpotifyTokens.class)
			.connect(SpotifyIdentity.user(principal), StoredToken.ofRefreshToken(tokens.refreshToken(), Instant.now()));
		return tokens;
	}

	private static double value(String meter) throws IOException, InterruptedException {
		return get("metrics/" + meter).at("/measurements/0/value").asDouble();
	}

	private static JsonNode get(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = send("GET", path, "");
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return new JsonMapper().readTree(response.body());
	}

	private static HttpResponse<String> send(String method, String path, String body)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(application.url("/actuator/" + path)))
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.header("Content-Type", "application/json")
			.build();
		return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class OpenToAll {

		@Bean
		SecurityFilterChain openToAll(HttpSecurity http) throws Exception {
			return http.csrf(AbstractHttpConfigurer::disable)
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class OpenToAllReactive {

		@Bean
		SecurityWebFilterChain openToAll(ServerHttpSecurity http) {
			return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.build();
		}

	}

}
