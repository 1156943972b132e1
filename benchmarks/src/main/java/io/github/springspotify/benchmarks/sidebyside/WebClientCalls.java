package io.github.springspotify.benchmarks.sidebyside;

import java.net.URI;
import java.time.Duration;

import io.github.springspotify.benchmarks.Clients;
import io.github.springspotify.model.Album;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * Calls with nothing but a {@code WebClient} and the records of this library.
 */
final class WebClientCalls implements Calls {

	private final WebClient web;

	WebClientCalls(Connector connector, URI server, String token) {
		JsonMapper mapper = Clients.mapper();
		this.web = WebClient.builder()
			.clientConnector(connector.create())
			.baseUrl(server + "/v1")
			.defaultHeader("Authorization", "Bearer " + token)
			.codecs((codecs) -> codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(mapper)))
			.build();
	}

	@Override
	public @Nullable Object album(String id) throws LimitedException {
		try {
			return this.web.get().uri("/albums/{id}", id).retrieve().bodyToMono(Album.class).block();
		}
		catch (WebClientResponseException.TooManyRequests ex) {
			throw new LimitedException(Duration.ofSeconds(Long.parseLong(ex.getHeaders().getFirst("Retry-After"))));
		}
	}

	@Override
	public void close() {
	}

}
