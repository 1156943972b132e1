package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RequestHeadersExchangeFilterFunctionTests {

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "POST" })
	void announcesThatWriteHasNoBody(String method) {
		assertThat(sent(null, request(method).build()).getContentLength()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "DELETE" })
	void announcesNothingOnOtherMethods(String method) {
		assertThat(sent(null, request(method).build()).isEmpty()).isTrue();
	}

	@Test
	void leavesLengthOfBodyToTheClient() {
		assertThat(sent(null, request("PUT").body(BodyInserters.fromValue("{}")).build()).getContentLength())
			.isEqualTo(-1);
	}

	@Test
	void setsLanguage() {
		assertThat(sent(Locale.CANADA_FRENCH, request("GET").build()).getFirst("Accept-Language")).isEqualTo("fr-CA");
	}

	private static ClientRequest.Builder request(String method) {
		return ClientRequest.create(HttpMethod.valueOf(method), URI.create("https://api.spotify.com/v1/me/library"));
	}

	private static HttpHeaders sent(@Nullable Locale locale, ClientRequest request) {
		AtomicReference<HttpHeaders> sent = new AtomicReference<>();
		new RequestHeadersExchangeFilterFunction(locale).filter(request, (next) -> {
			sent.set(next.headers());
			return Mono.just(ClientResponse.create(HttpStatus.OK).build());
		}).block(Duration.ofSeconds(10));
		return sent.get();
	}

}
