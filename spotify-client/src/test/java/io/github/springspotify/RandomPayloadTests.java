package io.github.springspotify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.exchange.DeadlineExchangeAdapter;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.FollowedArtists;
import io.github.springspotify.model.Image;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlayHistory;
import io.github.springspotify.model.PlaybackQueue;
import io.github.springspotify.model.PlaybackState;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RandomPayload;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RecordWalk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JavaType;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Random payloads for every type that an operation returns, decoded as the client does
 * it. A failure names the seed of its payload.
 */
class RandomPayloadTests {

	private static final int PAYLOADS = 10_000;

	private static final ExchangeStrategies STRATEGIES = ExchangeStrategies.builder()
		.codecs((codecs) -> codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(SpotifyJson.MAPPER)))
		.build();

	private static final List<JavaType> ANSWERS = AnswerTypes.all();

	private final HttpRequestValues request = HttpRequestValues.builder()
		.setHttpMethod(HttpMethod.GET)
		.setUriTemplate("/any")
		.build();

	private final DeadlineExchangeAdapter edge = new DeadlineExchangeAdapter(
			WebClientAdapter
				.create(WebClient.builder().exchangeFunction((request) -> Mono.fromSupplier(this::answer)).build()),
			Duration.ofSeconds(30), Schedulers.parallel());

	private String body = "";

	@Test
	void answersAreThoseOfTheOperations() {
		assertThat(ANSWERS).hasSizeGreaterThan(25).extracting(JavaType::getRawClass).doesNotContain(Object.class);
	}

	@Test
	void anythingInsideAnAnswerIsReadWithoutFailure() {
		for (int seed = 0; seed < PAYLOADS; seed++) {
			JavaType type = ANSWERS.get(seed % ANSWERS.size());
			String json = new RandomPayload(seed).of(type);
			try {
				Object answer = decode(json, type);
				assertThat(answer).isInstanceOf(type.getRawClass());
				RecordWalk.through(answer);
			}
			catch (Throwable ex) {
				fail("Seed " + seed + " as " + type.toCanonical() + ": " + json, ex);
			}
		}
	}

	@Test
	void brokenAnswerIsReadOrRefusedWithOurException() {
		for (int seed = 0; seed < PAYLOADS / 10; seed++) {
			JavaType type = ANSWERS.get(seed % ANSWERS.size());
			String json = broken(new RandomPayload(seed).of(type), new Random(seed));
			try {
				RecordWalk.through(decode(json, type));
			}
			catch (SpotifyException ex) {
				assertThat(ex).hasMessageContaining("a body that is not the JSON that was expected");
			}
			catch (Throwable ex) {
				fail("Seed " + seed + " as " + type.toCanonical() + ": " + json, ex);
			}
		}
	}

	@Test
	void clientReadsAnythingOverHttp() {
		Map<JavaType, Function<SpotifyClient, @Nullable Object>> calls = calls();
		try (RawServer server = RawServer.start(); SpotifyClient client = client(server)) {
			for (int seed = 0; seed < PAYLOADS / 400; seed++) {
				for (JavaType type : calls.keySet()) {
					String json = new RandomPayload(seed).of(type);
					server.otherwise(Answers.json(json));
					try {
						Object answer = calls.get(type).apply(client);
						assertThat(answer).isInstanceOf(type.getRawClass());
						RecordWalk.through(answer);
					}
					catch (Throwable ex) {
						fail("Seed " + seed + " as " + type.toCanonical() + ": " + json, ex);
					}
				}
			}
		}
	}

	private static SpotifyClient client(RawServer server) {
		return SpotifyClient.builder().accessToken("token").apiBaseUrl(server.url("/v1")).build();
	}

	private static Map<JavaType, Function<SpotifyClient, @Nullable Object>> calls() {
		return Map.of(type(Album.class), (client) -> client.albums().get("a"), type(Playlist.class),
				(client) -> client.playlists().get("a"), type(Page.class, PlaylistTrack.class),
				(client) -> client.playlists().getItems("a"), type(PlaybackState.class),
				(client) -> client.player().getPlaybackState(), type(PlaybackQueue.class),
				(client) -> client.player().getQueue(), type(CursorPage.class, PlayHistory.class),
				(client) -> client.player().getRecentlyPlayed(), type(SearchResult.class),
				(client) -> client.search().search("a", Set.of(SearchType.values())), type(FollowedArtists.class),
				(client) -> client.users().getFollowedArtists(), type(PrivateUser.class),
				(client) -> client.users().getCurrent(), type(List.class, Image.class),
				(client) -> client.playlists().getCoverImage("a"));
	}

	private static JavaType type(Class<?> raw, Class<?>... parameters) {
		return SpotifyJson.MAPPER.getTypeFactory().constructParametricType(raw, parameters);
	}

	private static String broken(String json, Random random) {
		int place = random.nextInt(json.length());
		return switch (random.nextInt(4)) {
			case 0 -> json.substring(0, place);
			case 1 -> json.substring(place);
			case 2 -> json.substring(0, place) + "{}[]\":,\\7eE-.ntf \u0000".charAt(random.nextInt(18))
					+ json.substring(place + 1);
			default -> "[{\"data\":" + json + "}]";
		};
	}

	private @Nullable Object decode(String json, JavaType type) {
		this.body = json;
		return this.edge.exchangeForBodyMono(this.request, ParameterizedTypeReference.forType(type)).block();
	}

	private ClientResponse answer() {
		return ClientResponse.create(HttpStatus.OK, STRATEGIES)
			.header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
			.body(this.body)
			.build();
	}

}
