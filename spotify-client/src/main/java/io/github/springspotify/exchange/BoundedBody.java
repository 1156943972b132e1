package io.github.springspotify.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.springspotify.error.ErrorResponseReader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Reads the start of the body of a refusal. A body that breaks off, or does not end in
 * time, counts as empty, so that it never hides the status.
 */
final class BoundedBody {

	/**
	 * How long the body of a refusal is waited for.
	 */
	private static final Duration TIME = Duration.ofSeconds(2);

	private BoundedBody() {
	}

	static Mono<byte[]> read(ClientResponse response, Scheduler scheduler) {
		Flux<DataBuffer> body = response.bodyToFlux(DataBuffer.class);
		return DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(body, ErrorResponseReader.MAX_BODY_SIZE))
			.map(BoundedBody::toBytes)
			.timeout(TIME, scheduler)
			.onErrorResume((ex) -> Mono.empty())
			.defaultIfEmpty(new byte[0]);
	}

	/**
	 * Return an answer whose body has been read with its body put back.
	 */
	static ClientResponse putBack(ClientResponse response, byte[] body) {
		return ClientResponse.create(response.statusCode())
			.headers((headers) -> headers.addAll(response.headers().asHttpHeaders()))
			.body(new String(body, StandardCharsets.UTF_8))
			.build();
	}

	private static byte[] toBytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
