package io.github.springspotify.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names calls and says what is told of them. Whatever it returns as low cardinality
 * becomes a tag of a meter, so nothing may be there that is different for each call.
 *
 * @since 0.1.0
 */
public interface SpotifyCallObservationConvention extends ObservationConvention<SpotifyCallObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof SpotifyCallObservationContext;
	}

}
