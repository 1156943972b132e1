package io.github.springspotify.exchange;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateWindowTests {

	private final RateWindow window = new RateWindow(Duration.ofSeconds(30).toNanos());

	private long now;

	@Test
	void nothingWaitsWhileNothingWasRefused() {
		answer(10_000);
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isZero();
		assertThat(millisToWait(CallPriority.BACKGROUND)).isZero();
		assertThat(this.window.size()).isEqualTo(Integer.MAX_VALUE);
	}

	@Test
	void sizeIsWhatWasAnsweredBeforeTheRefusal() {
		answer(180);
		refuse(0, 5);
		assertThat(this.window.size()).isEqualTo(180);
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isEqualTo(5000);
	}

	@Test
	void sizeThatOthersKnowHoldsForCallsThatAreSentFromThenOn() {
		this.window.learnt(3);
		for (int i = 0; i < 5; i++) {
			this.window.ended(this.now, 0, false);
		}
		for (int i = 0; i < 3; i++) {
			assertThat(millisToWait(CallPriority.INTERACTIVE)).isZero();
			send();
		}
		this.window.waitFor(this.now, CallPriority.INTERACTIVE);
		send();
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isPositive();
		this.window.learnt(100);
		assertThat(this.window.size()).isEqualTo(3);
	}

	@Test
	void callsOfOtherInstancesCountLikeOwnOnes() {
		this.window.countElsewhere(this.now, 170, 10);
		answer(10);
		refuse(0, 5);
		assertThat(this.window.size()).isEqualTo(190);
		pass(5000);
		this.window.countElsewhere(this.now, 30, 0);
		assertThat(this.window.size()).isEqualTo(210);
		assertThat(this.window.report(this.now, "own", false, Duration.ZERO).recent()).isEqualTo(11);
	}

	@Test
	void refusalElsewhereTeachesWhatAnOwnOneDoes() {
		answer(180);
		assertThat(this.window.refusedElsewhere(this.now, millis(5000))).isTrue();
		assertThat(this.window.size()).isEqualTo(180);
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isEqualTo(5000);
		assertThat(this.window.refusedElsewhere(this.now, millis(9000))).isFalse();
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isEqualTo(9000);
	}

	@Test
	void refusalsOfCallsFromBeforeThePauseTeachNothing() {
		answer(180);
		assertThat(refuse(0, 5)).isTrue();
		assertThat(refuse(0, 5)).isFalse();
		assertThat(this.window.size()).isEqualTo(180);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1000", "2, 2000", "3, 4000", "4, 8000", "9, 8000" })
	void pauseGrowsWhileSpotifyDoesNotSayHowLong(int refusals, long millis) {
		for (int i = 0; i < refusals - 1; i++) {
			refuse(this.window.round(), 0);
			pass(60_000);
		}
		refuse(this.window.round(), 0);
		assertThat(this.window.pause(this.now)).isEqualTo(millis(millis));
	}

	@Test
	void oneCallIsTriedAfterThePauseAndThenOneByOne() {
		answer(180);
		refuse(0, 1);
		pass(1000);
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isZero();
		send();
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isEqualTo(1000);
	}

	@Test
	void sizeThatIsConfirmedIsTriedEverLater() {
		answer(180);
		refuse(0, 1);
		pass(1000);
		assertThat(triesUntilTheWindowMoves()).isLessThan(4);
	}

	@Test
	void oneCallIsTriedNowAndThenWhileOthersFillTheWindow() {
		refuse(0, 1);
		pass(1000);
		assertThat(triesUntilTheWindowMoves()).isBetween(7, 9);
	}

	/**
	 * Every call is refused until the first ones leave the window.
	 */
	private int triesUntilTheWindowMoves() {
		int tries = 0;
		while (this.now < millis(30_000)) {
			long wait = this.window.waitFor(this.now, CallPriority.INTERACTIVE);
			this.now += wait;
			if (wait == 0) {
				send();
				refuse(this.window.round(), 1);
				tries++;
			}
		}
		return tries;
	}

	@Test
	void sizeGrowsWithWhatIsAnswered() {
		answer(10);
		refuse(0, 1);
		for (int i = 0; i < 2000; i++) {
			this.now += this.window.waitFor(this.now, CallPriority.INTERACTIVE);
			if (this.window.waitFor(this.now, CallPriority.INTERACTIVE) == 0) {
				send();
				this.window.answered(this.now, this.window.round());
			}
		}
		assertThat(this.window.size()).isGreaterThan(500);
		assertThat(this.now).isLessThan(millis(60_000));
	}

	@Test
	void refusedCallsCountAsWell() {
		answer(100);
		refuse(0, 20);
		for (int i = 0; i < 50; i++) {
			refuse(0, 20);
		}
		pass(30_200);
		this.window.sent(this.now, CallPriority.INTERACTIVE);
		this.window.refused(this.now, this.window.round(), millis(1));
		pass(1);
		assertThat(this.window.size()).isLessThanOrEqualTo(100);
	}

	@Test
	void unsentCallsDoNotCount() {
		for (int i = 0; i < 100; i++) {
			this.window.ended(this.now, 0, i < 10);
		}
		refuse(0, 1);
		assertThat(this.window.size()).isEqualTo(10);
	}

	@Test
	void backgroundWorkIsSpreadOverTheWindow() {
		answer(180);
		refuse(0, 30);
		pass(30_200);
		assertThat(background(100)).as("at once").isBetween(18, 19);
		assertThat(background(10_000)).as("6 a second").isBetween(59, 61);
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isZero();
	}

	@Test
	void callThatIsNotAnsweredHoldsUpOthersForASecond() {
		answer(180);
		refuse(0, 30);
		pass(60_000);
		send();
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isEqualTo(1000);
		pass(1000);
		assertThat(millisToWait(CallPriority.INTERACTIVE)).isZero();
	}

	private void answer(int calls) {
		for (int i = 0; i < calls; i++) {
			this.window.answered(this.now, 0);
		}
	}

	private boolean refuse(int round, int seconds) {
		return this.window.refused(this.now, round, millis(1000L * seconds));
	}

	private int background(long millis) {
		int sent = 0;
		for (long end = this.now + millis(millis); this.now < end; this.now += millis(10)) {
			while (this.window.waitFor(this.now, CallPriority.BACKGROUND) == 0) {
				this.window.sent(this.now, CallPriority.BACKGROUND);
				this.window.answered(this.now, this.window.round());
				sent++;
			}
		}
		return sent;
	}

	private void send() {
		this.window.sent(this.now, CallPriority.INTERACTIVE);
	}

	private void pass(long millis) {
		this.now += millis(millis);
	}

	private long millisToWait(CallPriority priority) {
		return Duration.ofNanos(this.window.waitFor(this.now, priority)).toMillis();
	}

	private static long millis(long millis) {
		return Duration.ofMillis(millis).toNanos();
	}

}
