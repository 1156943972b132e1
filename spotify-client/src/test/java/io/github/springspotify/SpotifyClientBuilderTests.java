package io.github.springspotify;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.DurationCheck;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SpotifyClientBuilderTests {

	private final RawServer server = RawServer.start().on("/v1/me", Answers.json("{\"id\":\"aurora\"}"));

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void refusesNoWayToAuthenticate() {
		assertThatIllegalStateException().isThrownBy(() -> SpotifyClient.builder().build())
			.withMessage(
					"Exactly one of 'accessToken', 'clientCredentials', 'refreshToken' and 'tokenProvider' must be "
							+ "given but there is none");
	}

	@Test
	void refusesTwoWaysToAuthenticateAndNamesThem() {
		SpotifyClientBuilder builder = ReactiveSpotifyClient.builder()
			.accessToken("secret-token")
			.clientCredentials("id", "secret");
		assertThatIllegalStateException().isThrownBy(builder::buildReactive)
			.withMessageContaining("are [accessToken, clientCredentials]")
			.withMessageNotContaining("secret-token");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void namesCredentialsThatAreMissing(String missing) {
		SpotifyClientBuilder builder = SpotifyClient.builder();

		refuses(() -> builder.clientCredentials(missing, "secret"), "clientId");
		refuses(() -> builder.clientCredentials("id", missing), "clientSecret");
		refuses(() -> builder.refreshToken(missing, null, "token"), "clientId");
		refuses(() -> builder.refreshToken("id", null, missing), "refreshToken");
	}

	private static void refuses(ThrowingCallable call, String name) {
		assertThatIllegalArgumentException().isThrownBy(call)
			.withMessage(
					"'" + name + "' must not be null or blank. If it comes from an environment variable, set that");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "a b", "a\nb", "ünicode" })
	void refusesAccessTokenThatIsNoHeaderValue(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> SpotifyClient.builder().accessToken(token))
			.withMessage("An access token must not be blank or hold control characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/v1", "api.spotify.com", "ftp://api.spotify.com", "http:///v1",
			"https://user:pass@api.spotify.com", "https://api.spotify.com/v1?x=1", "mailto:a@example.com" })
	void refusesBaseUrl(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> SpotifyClient.builder().apiBaseUrl(URI.create(url)))
			.withMessageContaining("'apiBaseUrl' must be an absolute http or https address")
			.withMessageNotContaining("pass");
		assertThatIllegalArgumentException().isThrownBy(() -> SpotifyClient.builder().accountsBaseUrl(URI.create(url)))
			.withMessageContaining("'accountsBaseUrl'");
	}

	@Test
	void refusesTimesThatDoNotFit() {
		Duration forever = ChronoUnit.FOREVER.getDuration();
		assertThatIllegalArgumentException().isThrownBy(() -> SpotifyClient.builder().timeout(forever))
			.withMessage("'timeout' must be at most 36500 days but is PT2562047788015215H30M7.999999999S");
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.NONE.withTimeout(forever));
		assertThatIllegalArgumentException().isThrownBy(() -> SpotifyClient.builder().rateLimitMaxWait(forever));
		assertThatIllegalArgumentException().isThrownBy(() -> CacheSettings.DEFAULT.withStaleIfError(forever));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetryPolicy(1, Duration.ofSeconds(1), 2, forever, Duration.ZERO));
	}

	@Test
	void longestTimesAreUsable() {
		try (SpotifyClient client = SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.timeout(DurationCheck.LONGEST)
			.rateLimitMaxWait(DurationCheck.LONGEST)
			.retry(new RetryPolicy(1, DurationCheck.LONGEST, 2, DurationCheck.LONGEST, DurationCheck.LONGEST))
			.build()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
	}

	@Test
	void rejectsConcurrencyOfNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> SpotifyClient.builder().pagingConcurrency(0))
			.withMessage("'pagingConcurrency' must be at least 1 but is 0");
	}

	@Test
	void toleratesSlashAtEndOfBaseUrl() {
		try (SpotifyClient client = SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1/"))
			.build()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
	}

	@Test
	void closeEndsOwnConnectionsAndMayBeRepeated() throws Exception {
		SpotifyClient client = SpotifyClient.builder().accessToken("token").apiBaseUrl(this.server.url("/v1")).build();
		client.users().getCurrent();
		client.close();
		assertThatCode(client::close).doesNotThrowAnyException();
		assertThat(this.server.awaitDisconnect(Duration.ofSeconds(10))).isTrue();
	}

	@Test
	void reactiveClientIsClosedAtTheEndOfItsChain() throws Exception {
		Mono<String> id = Mono.using(
				() -> SpotifyClient.builder().accessToken("token").apiBaseUrl(this.server.url("/v1")).buildReactive(),
				(client) -> client.users().getCurrent().map(PrivateUser::id), ReactiveSpotifyClient::close);
		assertThat(id.block()).isEqualTo("aurora");
		assertThat(this.server.awaitDisconnect(Duration.ofSeconds(10))).isTrue();
	}

	@Test
	void callsShareConnectionsAndAClosedClientLeavesNoneBehind() throws Exception {
		try (SpotifyClient client = SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.build()) {
			IntStream.range(0, 50).forEach((call) -> client.users().getCurrent());
		}
		assertThat(this.server.connections()).isLessThan(5);
		for (int i = 0; i < this.server.connections(); i++) {
			assertThat(this.server.awaitDisconnect(Duration.ofSeconds(10))).isTrue();
		}
	}

	@Test
	void closeLeavesConnectionsOfOthersOpen() {
		ConnectionProvider connections = ConnectionProvider.create("given");
		WebClient.Builder given = WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)));
		SpotifyClientBuilder builder = SpotifyClient.builder()
			.accessToken("token")
			.webClientBuilder(given)
			.apiBaseUrl(this.server.url("/v1"));
		builder.build().close();
		try (SpotifyClient other = builder.build()) {
			assertThat(other.users().getCurrent().id()).isEqualTo("aurora");
		}
		assertThat(connections.isDisposed()).isFalse();
		connections.dispose();
	}

	@Test
	void worksOnTheHttpClientOfTheJdk() {
		this.server.on("/v1/me/library", Answers.of(200, "", ""));
		WebClient.Builder given = WebClient.builder().clientConnector(new JdkClientHttpConnector());
		try (SpotifyClient client = SpotifyClient.builder()
			.accessToken("token")
			.webClientBuilder(given)
			.apiBaseUrl(this.server.url("/v1"))
			.build()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
			client.library().save(List.of(SpotifyUri.track("x")));
		}
		assertThat(this.server.requests("/v1/me/library")).singleElement()
			.satisfies((request) -> assertThat(request.header("Content-Length")).isEqualTo("0"));
	}

	@Test
	void leavesGivenWebClientBuilderAsItWas() {
		WebClient.Builder given = WebClient.builder();
		try (SpotifyClient client = SpotifyClient.builder()
			.accessToken("token")
			.webClientBuilder(given)
			.apiBaseUrl(this.server.url("/v1"))
			.build()) {
			client.users().getCurrent();
		}
		given.build().get().uri(this.server.url("/v1/me")).retrieve().toBodilessEntity().block();
		assertThat(this.server.requests()).hasSize(2);
		assertThat(this.server.requests().get(1).header("Authorization")).isNull();
	}

	@Test
	void filterSeesRequestWithItsToken() {
		try (SpotifyClient client = SpotifyClient.builder().accessToken("token").filter((request, next) -> {
			assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer token");
			return Mono.just(ClientResponse.create(HttpStatus.OK)
				.header("Content-Type", "application/json")
				.body("{\"id\":\"filtered\"}")
				.build());
		}).apiBaseUrl(this.server.url("/v1")).build()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("filtered");
		}
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void filtersSeeEachAttemptAndItsAnswerInTheirOrder() {
		this.server.on("/v1/me", Answers.json(503, "{}"), Answers.json("{\"id\":\"aurora\"}"));
		List<String> seen = new ArrayList<>();
		try (SpotifyClient client = SpotifyClient.builder()
			.accessToken("token")
			.retry(new RetryPolicy(1, Duration.ofMillis(1), 1, Duration.ofMillis(1), Duration.ZERO))
			.apiBaseUrl(this.server.url("/v1"))
			.filter(recording("first", seen))
			.filter(recording("second", seen))
			.build()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
		assertThat(seen).containsExactly("first /v1/me", "second /v1/me", "second 503", "first 503", "first /v1/me",
				"second /v1/me", "second 200", "first 200");
	}

	@Test
	void filterOfGivenWebClientBuilderSeesRequestsForTokensToo() {
		this.server.on("/api/token", Answers.json("{\"access_token\":\"token\",\"expires_in\":3600}"));
		List<String> seen = new ArrayList<>();
		try (SpotifyClient client = SpotifyClient.builder()
			.refreshToken("id", "secret", "refresh")
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.webClientBuilder(WebClient.builder().filter(recording("given", seen)))
			.filter(recording("own", seen))
			.build()) {
			client.users().getCurrent();
		}
		assertThat(seen).containsExactly("given /api/token", "given 200", "given /v1/me", "own /v1/me", "own 200",
				"given 200");
	}

	private static ExchangeFilterFunction recording(String name, List<String> seen) {
		return (request, next) -> {
			seen.add(name + " " + request.url().getPath());
			return next.exchange(request).doOnNext((response) -> seen.add(name + " " + response.statusCode().value()));
		};
	}

	@Test
	void builderCanBeUsedAgain() {
		SpotifyClientBuilder builder = SpotifyClient.builder().accessToken("token").apiBaseUrl(this.server.url("/v1"));
		builder.build().close();
		try (SpotifyClient second = builder.build()) {
			assertThat(second.users().getCurrent().id()).isEqualTo("aurora");
		}
	}

}
