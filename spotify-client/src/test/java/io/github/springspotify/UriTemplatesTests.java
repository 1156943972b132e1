package io.github.springspotify;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.DefaultUriBuilderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UriTemplates}.
 */
class UriTemplatesTests {

	private static final URI BASE = URI.create("https://api.spotify.com/v1");

	private final UriTemplates templates = new UriTemplates(BASE);

	@ParameterizedTest
	@ValueSource(strings = { "6AQ", "a/b", "a?b=c", "a#b", "50%", "50%25", "a+b", "a b", "é", "{id}", ";x", "..", "" })
	void makesSameAddressesAsWebClient(String value) {
		String template = "/albums/{id}/tracks?market={market}&ids=a,{id}";
		Map<String, String> variables = Map.of("id", value, "market", "SE");
		assertThat(this.templates.expand(template, variables))
			.isEqualTo(new DefaultUriBuilderFactory(BASE.toString()).expand(template, variables));
	}

	@Test
	void keepsNothingOfEarlierCalls() {
		this.templates.expand("/albums/{id}", Map.of("id", "1"));
		assertThat(this.templates.expand("/albums/{id}", Map.of("id", "2"))).hasToString(BASE + "/albums/2");
	}

	@Test
	void observersAreToldWhatAddressesWereMadeOf() {
		AtomicReference<Object> told = new AtomicReference<>();
		WebClient.Builder observed = WebClient.builder().exchangeFunction((request) -> {
			told.set(request.attributes().get(WebClient.class.getName() + ".uriTemplate"));
			return Mono.just(ClientResponse.create(HttpStatus.NO_CONTENT).build());
		});
		try (SpotifyClient spotify = SpotifyClient.builder().accessToken("token").webClientBuilder(observed).build()) {
			spotify.player().pausePlayback();
		}
		assertThat(told).hasValue(BASE + "/me/player/pause");
	}

}
