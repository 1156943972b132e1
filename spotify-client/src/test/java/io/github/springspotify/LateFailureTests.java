package io.github.springspotify;

import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LateFailureTests {

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	@BeforeEach
	void collectDroppedErrors() {
		Hooks.onErrorDropped(this.dropped::add);
	}

	@AfterEach
	void reset() {
		Hooks.resetOnErrorDropped();
	}

	@Test
	void failureOfCancelledCallIsNoErrorOfTheApplication() {
		AtomicReference<Subscriber<? super ClientResponse>> call = new AtomicReference<>();
		Publisher<ClientResponse> late = (subscriber) -> {
			call.set(subscriber);
			subscriber.onSubscribe(Operators.emptySubscription());
		};
		try (ReactiveSpotifyClient client = SpotifyClient.builder()
			.accessToken("token")
			.filter((request, next) -> Mono.fromDirect(late))
			.buildReactive()) {
			Disposable subscription = client.artists().get("00y6OjH9QpCq26z1QzsXNR").subscribe();
			subscription.dispose();
			call.get().onError(new ConnectException("late"));
		}
		assertThat(this.dropped).isEmpty();
	}

}
