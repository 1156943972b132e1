package io.github.springspotify.benchmarks;

import java.util.concurrent.atomic.AtomicReference;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.token.AccessToken;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.codec.DecoderHttpMessageReader;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Clients whose requests are answered in memory.
 */
public final class Clients {

	/**
	 * What stands in for a token.
	 */
	public static final String TOKEN = "not-a-real-token";

	private static final String NOT_KEPT = "no-store";

	private static final Mono<AccessToken> ACCESS_TOKEN = Mono.just(AccessToken.of(TOKEN));

	private Clients() {
	}

	/**
	 * Return a client that may not keep what it is answered.
	 */
	static SpotifyClient spotify(Body body) {
		return builder(body, NOT_KEPT).build();
	}

	/**
	 * Return a client that may keep what it is answered.
	 */
	static SpotifyClient caching(Body body) {
		return builder(body, "public, max-age=86400").build();
	}

	private static SpotifyClientBuilder builder(Body body, String cacheControl) {
		WebClient.Builder webClient = WebClient.builder().clientConnector(new InMemoryConnector(body, cacheControl));
		return SpotifyClient.builder().tokenProvider((identity) -> ACCESS_TOKEN).webClientBuilder(webClient);
	}

	/**
	 * Return a {@link WebClient} that decodes as the Spotify client does and does nothing
	 * else that is ours.
	 */
	static WebClient bare(Body body) {
		JsonMapper mapper = mapper();
		return WebClient.builder()
			.clientConnector(new InMemoryConnector(body, NOT_KEPT))
			.baseUrl("https://api.spotify.com/v1")
			.codecs((codecs) -> {
				codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(mapper));
				codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(mapper));
			})
			.build();
	}

	/**
	 * Return the mapper with which the Spotify client decodes, as its own requests carry
	 * it.
	 * @return the mapper
	 */
	public static JsonMapper mapper() {
		AtomicReference<ExchangeStrategies> strategies = new AtomicReference<>();
		SpotifyClientBuilder builder = builder(Body.ARTIST, NOT_KEPT).filter((request, next) -> next.exchange(request)
			.doOnNext((response) -> strategies.set(response.strategies())));
		try (SpotifyClient spotify = builder.build()) {
			spotify.artists().get("any");
		}
		for (HttpMessageReader<?> reader : strategies.get().messageReaders()) {
			if (reader instanceof DecoderHttpMessageReader<?> decoding
					&& decoding.getDecoder() instanceof JacksonJsonDecoder decoder) {
				return decoder.getMapper();
			}
		}
		throw new IllegalStateException("The client has no JSON decoder");
	}

}
