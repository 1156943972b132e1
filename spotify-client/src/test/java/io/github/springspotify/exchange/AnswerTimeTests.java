package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTimeTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final AnswerTime answerTime = new AnswerTime(Duration.ofSeconds(40), Duration.ofSeconds(30), this.time);

	@Test
	void requestThatIsNotSentInItsTimeIsNotSentLater() {
		CompletableFuture<Long> end = this.answerTime.end().toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(40));
		assertThat(end).isDone();
		assertThat(this.answerTime.send()).isFalse();
	}

	@Test
	void answerIsWaitedForFromWhenTheRequestIsSent() {
		CompletableFuture<Long> end = this.answerTime.end().toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(39));
		assertThat(this.answerTime.send()).isTrue();
		this.time.advanceTimeBy(Duration.ofMillis(29_999));
		assertThat(end).isNotDone();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(end).isDone();
	}

	@Test
	void requestThatIsSentAtOnceHasItsWholeTime() {
		CompletableFuture<Long> end = this.answerTime.end().toFuture();
		this.answerTime.send();
		this.time.advanceTimeBy(Duration.ofMillis(39_999));
		assertThat(end).isNotDone();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(end).isDone();
	}

}
