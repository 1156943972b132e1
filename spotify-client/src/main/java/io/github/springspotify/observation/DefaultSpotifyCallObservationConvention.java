package io.github.springspotify.observation;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.observation.SpotifyObservationDocumentation.CallKeys;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import org.springframework.http.HttpMethod;

/**
 * The default names. Extend it to change one or to add others.
 *
 * @since 0.1.0
 */
public class DefaultSpotifyCallObservationConvention implements SpotifyCallObservationConvention {

	private static final int COUNTED_RETRIES = 3;

	@Override
	public String getName() {
		return "spotify.client.calls";
	}

	@Override
	public String getContextualName(SpotifyCallObservationContext call) {
		return "spotify " + operation(call).getValue();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(SpotifyCallObservationContext call) {
		return KeyValues.of(operation(call), outcome(call), status(call), exception(call), cache(call), retries(call));
	}

	/**
	 * Return which operation is called. Calls of endpoints that the client does not know
	 * have the HTTP method alone, since their addresses may contain anything.
	 * @param call the call
	 * @return method and path template
	 */
	protected KeyValue operation(SpotifyCallObservationContext call) {
		Endpoint endpoint = call.getEndpoint();
		HttpMethod method = call.getMethod();
		String otherwise = (method != null) ? method.name() : KeyValue.NONE_VALUE;
		return CallKeys.OPERATION.withValue((endpoint != null) ? endpoint.toString() : otherwise);
	}

	/**
	 * Return how the call ended for its caller.
	 * @param call the call
	 * @return the outcome
	 */
	protected KeyValue outcome(SpotifyCallObservationContext call) {
		return CallKeys.OUTCOME.withValue(CallOutcome.of(call).name());
	}

	/**
	 * Return the class of the status that the call ended with.
	 * @param call the call
	 * @return such as {@code 2xx}, or {@code none} if there was no answer
	 */
	protected KeyValue status(SpotifyCallObservationContext call) {
		return CallKeys.STATUS.withValue(statusClass(call));
	}

	private static String statusClass(SpotifyCallObservationContext call) {
		Throwable failure = call.getError();
		if (failure instanceof SpotifyResponseException refusal && refusal.getStatus() >= 100) {
			return refusal.getStatus() / 100 + "xx";
		}
		return (failure == null && !call.isCancelled()) ? "2xx" : KeyValue.NONE_VALUE;
	}

	/**
	 * Return what the call failed with.
	 * @param call the call
	 * @return simple name of the exception, or {@code none}
	 */
	protected KeyValue exception(SpotifyCallObservationContext call) {
		Throwable failure = call.getError();
		return CallKeys.EXCEPTION
			.withValue((failure != null) ? failure.getClass().getSimpleName() : KeyValue.NONE_VALUE);
	}

	/**
	 * Return what the cache had to do with the call.
	 * @param call the call
	 * @return the result
	 */
	protected KeyValue cache(SpotifyCallObservationContext call) {
		return CallKeys.CACHE.withValue(call.getCacheResult().value());
	}

	/**
	 * Return how often the request was repeated.
	 * @param call the call
	 * @return a small number, or {@code more}
	 */
	protected KeyValue retries(SpotifyCallObservationContext call) {
		int retries = Math.max(0, call.getRequests() - 1);
		return CallKeys.RETRIES.withValue((retries <= COUNTED_RETRIES) ? String.valueOf(retries) : "more");
	}

}
