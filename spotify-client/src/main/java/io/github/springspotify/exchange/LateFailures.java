package io.github.springspotify.exchange;

import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.util.context.Context;

/**
 * Failures of calls that have ended already, by a timeout or because the caller has lost
 * interest: nobody is left to be told. Reactor reports them as errors of the application.
 */
final class LateFailures {

	/**
	 * Where Reactor looks for a handler of the chain before that of the whole JVM.
	 */
	private static final String HANDLER = "reactor.onErrorDropped.local";

	private static final Logger logger = LoggerFactory.getLogger(LateFailures.class);

	private static final Consumer<Throwable> DEBUG = (ex) -> logger.debug("Call had ended before it failed", ex);

	private LateFailures() {
	}

	static Context quiet(Context context) {
		return context.hasKey(HANDLER) ? context : context.put(HANDLER, DEBUG);
	}

}
