package io.github.springspotify.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of the client.
 *
 * @since 0.1.0
 */
public enum SpotifyObservationDocumentation implements ObservationDocumentation {

	/**
	 * A call of the application, whether or not it leads to a request.
	 */
	CALL {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultSpotifyCallObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return CallKeys.values();
		}

	};

	/**
	 * Keys of a call. None has more than a few values.
	 */
	public enum CallKeys implements KeyName {

		/**
		 * HTTP method and path template, as in error messages and in Spotify's reference:
		 * {@code GET /albums/{id}}.
		 */
		OPERATION("operation"),

		/**
		 * How the call ended for its caller: {@code SUCCESS}, {@code CLIENT_ERROR},
		 * {@code RATE_LIMITED}, {@code SERVER_ERROR}, {@code TIMEOUT}, {@code IO_ERROR},
		 * {@code CANCELLED} or {@code UNKNOWN}.
		 */
		OUTCOME("outcome"),

		/**
		 * Class of the status: {@code 2xx}, {@code 4xx}, {@code 5xx} or {@code none}.
		 */
		STATUS("status"),

		/**
		 * Simple name of the exception, such as {@code NotFoundException}, or
		 * {@code none}.
		 */
		EXCEPTION("exception"),

		/**
		 * What the cache had to do with the call: {@code hit}; {@code miss};
		 * {@code confirmed} by Spotify; {@code stale}; {@code shared}, the answer that
		 * another caller was waiting for; {@code none}, not asked: a write, or a call
		 * without the cache.
		 */
		CACHE("cache"),

		/**
		 * How often a request was repeated, for any reason: {@code 0}, {@code 1},
		 * {@code 2}, {@code 3} or {@code more}.
		 */
		RETRIES("retries");

		private final String key;

		CallKeys(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
