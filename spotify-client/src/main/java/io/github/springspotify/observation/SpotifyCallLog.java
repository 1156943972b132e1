package io.github.springspotify.observation;

import java.util.concurrent.TimeUnit;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each call that ends, if its logger is at level DEBUG, which can be
 * left on in production: the line has the endpoint and no id, no user and no token.
 *
 * @since 0.1.0
 */
public final class SpotifyCallLog implements ObservationHandler<SpotifyCallObservationContext> {

	private static final Logger logger = LoggerFactory.getLogger(SpotifyCallLog.class);

	@Override
	public void onStart(SpotifyCallObservationContext call) {
		if (logger.isDebugEnabled()) {
			call.put(SpotifyCallLog.class, System.nanoTime());
		}
	}

	@Override
	public void onStop(SpotifyCallObservationContext call) {
		Long start = call.get(SpotifyCallLog.class);
		if (start != null) {
			Throwable failure = call.getError();
			logger.debug("{} {} in {} ms, cache {}, {} {}{}",
					(call.getEndpoint() != null) ? call.getEndpoint() : call.getMethod(), CallOutcome.of(call),
					TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), call.getCacheResult().value(),
					call.getRequests(), (call.getRequests() == 1) ? "request" : "requests",
					(failure != null) ? ", " + failure.getClass().getSimpleName() : "");
		}
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof SpotifyCallObservationContext;
	}

}
