package io.github.springspotify.hostile;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

import io.github.springspotify.error.SpotifyException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a call may do at worst, whatever it is answered.
 */
final class Harmless {

	/**
	 * In every credential of these tests.
	 */
	static final String CANARY = "canary";

	/**
	 * How many answers each test tries.
	 */
	static final int SEEDS = Integer.getInteger("hostile.seeds", 60);

	/**
	 * Time for a call.
	 */
	static final Duration TIMEOUT = Duration.ofMillis(300);

	/**
	 * Far more than a call has, for machines that have other things to do; far less than
	 * one that hangs.
	 */
	private static final Duration ENOUGH = Duration.ofSeconds(20);

	private Harmless() {
	}

	/**
	 * Assert that a call ends in time, with a value or one of our exceptions, which holds
	 * no credentials.
	 * @return the exception
	 */
	static @Nullable Throwable assertHarmless(String answer, ThrowingCallable call) {
		long start = System.nanoTime();
		Throwable failure = catchThrowable(call);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).as(answer).isLessThan(ENOUGH);
		if (failure != null) {
			assertThat(failure).as(answer).isInstanceOf(SpotifyException.class);
			assertThat(stackTraceOf(failure)).as(answer).doesNotContain(CANARY);
		}
		return failure;
	}

	private static String stackTraceOf(Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

}
