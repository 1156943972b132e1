package io.github.springspotify.exchange;

import java.util.concurrent.CancellationException;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequestDecorator;

/**
 * A request that is not sent once nobody waits for it any more. HTTP clients ask for the
 * body when they have a connection, and HttpClient 5 cannot be told before that a request
 * was given up.
 */
final class RequestInTime extends ClientHttpRequestDecorator {

	private final AnswerTime time;

	private final CallProgress progress;

	RequestInTime(ClientHttpRequest delegate, AnswerTime time, CallProgress progress) {
		super(delegate);
		this.time = time;
		this.progress = progress;
		JettyWatch.watch(delegate, progress);
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		return super.writeWith(Mono.defer(() -> {
			if (!this.time.send()) {
				return Mono.error(new CancellationException("Nobody waits for the answer any more"));
			}
			this.progress.sent();
			return Mono.from(body);
		}));
	}

}
