package io.github.springspotify.cache;

import java.lang.reflect.Type;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * Decodes the bodies of answers that come from elsewhere than Spotify in the same way.
 *
 * @param strategies the decoders of the client
 */
record AnswerDecoder(ExchangeStrategies strategies) {

	Mono<Entry> decode(StoredAnswer stored, Type type) {
		Entry entry = stored.entry();
		ClientResponse response = ClientResponse.create(HttpStatusCode.valueOf(entry.status()), this.strategies)
			.headers((headers) -> headers.putAll(entry.headers()))
			.body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(stored.body())))
			.build();
		return response.bodyToMono(ParameterizedTypeReference.forType(type))
			.map((value) -> entry.with(ImmutableValue.of(value, ResolvableType.forType(type))))
			.defaultIfEmpty(entry);
	}

}
