package io.github.springspotify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilderFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Interfaces that applications make with {@link SpotifyClient#exchangeAdapter()}.
 */
class OwnInterfaceTests {

	private static final Map<String, String> KEPT = Map.of("Cache-Control", "max-age=60");

	private static final ParameterizedTypeReference<Map<String, String>> MAP = new ParameterizedTypeReference<>() {
	};

	private final RawServer server = RawServer.start()
		.on("/v1/new", Answers.of(200, "application/json", "{\"name\":\"a\"}", KEPT));

	private final SpotifyClient client = SpotifyClient.builder()
		.tokenProvider((identity) -> Mono.just(AccessToken.of(identity.principal())))
		.apiBaseUrl(this.server.url("/v1"))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void callsAreMadeAsThoseOfTheView() {
		own(this.client.asUser("bram").withLocale(Locale.KOREAN)).blocking();
		own(this.client.asUser("aurora")).reactive().block();

		assertThat(this.server.requests()).extracting((request) -> request.header("Authorization"))
			.containsExactly("Bearer bram", "Bearer aurora");
		assertThat(this.server.requests()).extracting((request) -> request.header("Accept-Language"))
			.containsExactly("ko", null);
	}

	@Test
	void blockingExchangesAreThoseOfTheViewToo() {
		HttpExchangeAdapter bram = this.client.asUser("bram").exchangeAdapter();
		HttpRequestValues values = HttpRequestValues.builder()
			.setHttpMethod(HttpMethod.GET)
			.setUriTemplate("/new")
			.build();
		for (int i = 0; i < 2; i++) {
			assertThat(bram.exchangeForBody(values, MAP)).containsEntry("name", "a");
			assertThat(bram.exchangeForEntity(values, MAP).getBody()).containsEntry("name", "a");
		}
		bram.exchange(values);
		bram.exchangeForHeaders(values);
		bram.exchangeForBodilessEntity(values);

		assertThat(this.server.requests()).hasSize(4)
			.allMatch((request) -> "Bearer bram".equals(request.header("Authorization")));
	}

	@Test
	void whatACallerDoesWithAnAnswerIsNoBusinessOfTheNext() {
		this.server.on("/v1/new", Answers.of(200, "application/json", "{\"a\":{\"names\":[\"a\"]}}", KEPT));
		Map<String, Map<String, Object>> answer = own(this.client).tree();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(answer::clear);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(answer.get("a")::clear);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(((List<?>) answer.get("a").get("names"))::clear);
	}

	@Test
	void mapsOfAnotherTypeAreOfThatType() {
		assertThat(own(this.client).sorted().firstKey()).isEqualTo("name");
	}

	@Test
	void answersAreKeptForEachUser() {
		for (int i = 0; i < 2; i++) {
			assertThat(own(this.client.asUser("aurora")).blocking()).containsEntry("name", "a");
		}
		assertThat(this.server.requests()).hasSize(1);

		own(this.client.asUser("bram")).blocking();
		own(this.client.asUser("bram").withCache(CacheMode.OFF)).blocking();
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void tokenIsSentToNoOtherHost() {
		try (RawServer other = RawServer.start().on("/v1/new", Answers.json("{}"))) {
			own(this.client).at(other.url("/v1/new"));

			assertThat(other.requests().get(0).header("Authorization")).isNull();
		}
	}

	@Test
	void rateLimitOfAnotherHostHoldsUpNoCallsToSpotify() {
		try (RawServer other = RawServer.start()
			.on("/v1/new", Answers.of(429, "application/json", "{}", Map.of("Retry-After", "3600")))) {
			URI address = other.url("/v1/new");
			assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> own(this.client).at(address));
			assertThat(own(this.client).blocking()).containsEntry("name", "a");
		}
	}

	@Test
	void attemptsAtAnotherHostAreCounted() {
		try (RawServer other = RawServer.start().on("/v1/new", Answers.of(503, "application/json", "{}", Map.of()))) {
			URI address = other.url("/v1/new");
			assertThatExceptionOfType(ServerException.class)
				.isThrownBy(() -> own(this.client.withMaxRetries(1)).at(address))
				.withMessageContaining("after 2 attempts");
		}
	}

	@Test
	void answersToCredentialsOfTheCallerAreNotKept() {
		try (RawServer other = RawServer.start()
			.on("/v1/new", Answers.of(200, "application/json", "{\"name\":\"a\"}", KEPT))) {
			own(this.client).as("aurora", other.url("/v1/new"));
			own(this.client).as("bram", other.url("/v1/new"));

			assertThat(other.requests()).extracting((request) -> request.header("Authorization"))
				.containsExactly("aurora", "bram");
		}
	}

	@Test
	void answersAreKeptForEachHost() {
		try (RawServer other = RawServer.start()
			.on("/new", Answers.of(200, "application/json", "{\"name\":\"b\"}", KEPT))) {
			own(this.client).blocking();
			for (int i = 0; i < 2; i++) {
				assertThat(own(this.client).from(new DefaultUriBuilderFactory(other.url("").toString())))
					.containsEntry("name", "b");
			}
			assertThat(other.requests()).hasSize(1);
		}
	}

	@Test
	void wholeAddressesAreKeptApartWhateverHostIsNamedBesideThem() {
		UriBuilderFactory host = new DefaultUriBuilderFactory("http://127.0.0.1:1");
		this.server.on("/v1/other", Answers.of(200, "application/json", "{\"name\":\"b\"}", KEPT));
		assertThat(own(this.client).at(this.server.url("/v1/new"), host)).containsEntry("name", "a");
		assertThat(own(this.client).at(this.server.url("/v1/other"), host)).containsEntry("name", "b");
	}

	@Test
	void timeoutEndsAStreamOfElementsToo() {
		this.server.on("/v1/new", Answers.stopInBody("[{\"name\":\"a\"},"));
		OwnInterface hasty = own(this.client.withTimeout(Duration.ofSeconds(1)));
		StepVerifier.create(hasty.stream())
			.expectNext(Map.of("name", "a"))
			.verifyErrorSatisfies(OwnInterfaceTests::isTimeout);
		StepVerifier.create(hasty.response().flatMapMany(ResponseEntity::getBody))
			.expectNext(Map.of("name", "a"))
			.verifyErrorSatisfies(OwnInterfaceTests::isTimeout);
	}

	@Test
	void streamThatEndsInTimeIsComplete() {
		this.server.on("/v1/new", Answers.json("[{\"name\":\"a\"},{\"name\":\"b\"}]"));
		assertThat(own(this.client).stream().collectList().block()).hasSize(2);
	}

	@Test
	void failureOfAStreamIsOneOfOurs() {
		this.server.on("/v1/new", Answers.json("[{\"name\":"));
		StepVerifier.create(own(this.client).stream()).verifyError(SpotifyException.class);
		this.client.close();
		StepVerifier.create(own(this.client).stream())
			.verifyErrorMessage("GET /new was not sent: this client is closed.");
	}

	private static void isTimeout(Throwable failure) {
		assertThat(failure).isInstanceOf(SpotifyTransportException.class)
			.hasMessageStartingWith("GET /new did not end within its timeout of 1000 ms ('spotify.timeout'); it had "
					+ "been reading the answer for ");
	}

	private static OwnInterface own(SpotifyClient client) {
		return HttpServiceProxyFactory.builderFor(client.exchangeAdapter()).build().createClient(OwnInterface.class);
	}

	interface OwnInterface {

		@GetExchange("/new")
		Map<String, Map<String, Object>> tree();

		@GetExchange("/new")
		SortedMap<String, String> sorted();

		@GetExchange("/new")
		Map<String, String> blocking();

		@GetExchange("/new")
		Mono<Map<String, String>> reactive();

		@GetExchange("/new")
		Flux<Map<String, String>> stream();

		@GetExchange("/new")
		Mono<ResponseEntity<Flux<Map<String, String>>>> response();

		@GetExchange
		Map<String, String> at(URI address);

		@GetExchange
		Map<String, String> at(URI address, UriBuilderFactory host);

		@GetExchange("/new")
		Map<String, String> from(UriBuilderFactory host);

		@GetExchange
		Map<String, String> as(@RequestHeader("Authorization") String credentials, URI address);

	}

}
