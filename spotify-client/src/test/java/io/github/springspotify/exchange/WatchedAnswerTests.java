package io.github.springspotify.exchange;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WatchedAnswer}.
 */
class WatchedAnswerTests {

	private final List<@Nullable Throwable> told = new ArrayList<>();

	@Test
	void nobodyIsToldOfAnAnswer() {
		ClientResponse answer = ClientResponse.create(HttpStatus.OK).build();
		StepVerifier.create(watched(Mono.just(answer))).expectNext(answer).verifyComplete();
		assertThat(this.told).isEmpty();
	}

	@Test
	void failureIsToldBeforeTheCallerKnows() {
		IllegalStateException failure = new IllegalStateException("broken");
		StepVerifier.create(watched(Mono.error(failure)).doOnError((ex) -> this.told.add(null))).verifyError();
		assertThat(this.told).containsExactly(failure, null);
	}

	@Test
	void emptyAnswerIsTold() {
		StepVerifier.create(watched(Mono.empty())).verifyComplete();
		assertThat(this.told).containsExactly((Throwable) null);
	}

	@Test
	void callThatIsGivenUpIsTold() {
		watched(Mono.never()).subscribe().dispose();
		assertThat(this.told).containsExactly((Throwable) null);
	}

	private Mono<ClientResponse> watched(Mono<ClientResponse> answer) {
		return new WatchedAnswer(answer, this.told::add);
	}

}
