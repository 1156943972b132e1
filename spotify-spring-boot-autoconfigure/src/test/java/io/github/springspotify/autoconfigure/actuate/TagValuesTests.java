package io.github.springspotify.autoconfigure.actuate;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.token.AccessToken;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many users, ids and queries there are, meters have few tag values.
 */
class TagValuesTests {

	private static final List<HttpStatus> STATUSES = List.of(HttpStatus.OK, HttpStatus.OK, HttpStatus.OK,
			HttpStatus.NOT_FOUND, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.FORBIDDEN);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ObservationRegistry observations = ObservationRegistry.create();

	private final AtomicInteger requests = new AtomicInteger();

	@Test
	void thousandDifferentCallsHaveFewTagValues() {
		this.observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
		SpotifyClient client = SpotifyClient.builder()
			.tokenProvider((identity) -> Mono.just(AccessToken.of("token")))
			.apiBaseUrl(URI.create("https://api.spotify.test/v1"))
			.webClientBuilder(WebClient.builder().exchangeFunction(this::answer))
			.retry(new RetryPolicy(1, Duration.ofNanos(1), 1, Duration.ofNanos(1), Duration.ZERO))
			.observationRegistry(this.observations)
			.build();
		for (int i = 0; i < 250; i++) {
			SpotifyClient user = client.asUser("user-" + i);
			quietly(() -> user.users().getCurrent());
			String id = "id-" + i;
			quietly(() -> user.withMarket(Market.of("SE")).albums().get(id));
			Paging page = Paging.of(1 + i % 50, i);
			quietly(() -> user.search().search("query " + id, Set.of(SearchType.TRACK), page));
			quietly(() -> user.library().save(List.of(SpotifyUri.track(id))));
		}

		Map<String, Set<String>> values = tagValues();
		assertThat(this.requests.get()).isGreaterThan(1000);
		assertThat(values.get("operation")).containsExactlyInAnyOrder("GET /me", "GET /albums/{id}", "GET /search",
				"PUT /me/library");
		assertThat(values.get("uri")).containsExactlyInAnyOrder("/v1/me", "/v1/albums/{id}", "/v1/search",
				"/v1/me/library");
		assertThat(values).allSatisfy((key, different) -> assertThat(different).as(key).hasSizeLessThan(9));
		assertThat(this.meters.getMeters()).hasSizeLessThan(100);
	}

	private Mono<ClientResponse> answer(ClientRequest request) {
		HttpStatus status = STATUSES.get(this.requests.incrementAndGet() % STATUSES.size());
		return Mono.just(ClientResponse.create(status)
			.headers((headers) -> headers.setContentType(MediaType.APPLICATION_JSON))
			.body("{\"id\":\"a\"}")
			.build());
	}

	private static void quietly(Runnable call) {
		try {
			call.run();
		}
		catch (SpotifyException ex) {
			assertThat(ex).hasNoCause();
		}
	}

	private Map<String, Set<String>> tagValues() {
		Map<String, Set<String>> values = new TreeMap<>();
		for (Meter meter : this.meters.getMeters()) {
			for (Tag tag : meter.getId().getTags()) {
				values.computeIfAbsent(tag.getKey(), (key) -> new HashSet<>()).add(tag.getValue());
			}
		}
		return values;
	}

}
