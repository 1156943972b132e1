package io.github.springspotify.observation;

import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;

/**
 * How a call ended, as far as its caller is concerned.
 */
enum CallOutcome {

	SUCCESS, CANCELLED, CLIENT_ERROR, RATE_LIMITED, SERVER_ERROR, TIMEOUT, IO_ERROR, UNKNOWN;

	static CallOutcome of(SpotifyCallObservationContext call) {
		Throwable failure = call.getError();
		if (failure == null) {
			return call.isCancelled() ? CANCELLED : SUCCESS;
		}
		if (failure instanceof RateLimitedException) {
			return RATE_LIMITED;
		}
		if (failure instanceof SpotifyTransportException transport) {
			return transport.isTimeout() ? TIMEOUT : IO_ERROR;
		}
		if (failure instanceof SpotifyResponseException refusal && refusal.getStatus() >= 400) {
			return (refusal.getStatus() < 500) ? CLIENT_ERROR : SERVER_ERROR;
		}
		return UNKNOWN;
	}

}
