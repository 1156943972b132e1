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
		 * HTTP method and path template of the endpoint, such as {@code GET
		 * /albums/{id}}.
		 */
		OPERATION("operation"),

		/**
		 * How the call ended for its caller.
		 */
		OUTCOME("outcome"),

		/**
		 * Class of the status, such as {@code 4xx}, or {@code none}.
		 */
		STATUS("status"),

		/**
		 * Simple name of the exception, or {@code none}.
		 */
		EXCEPTION("exception"),

		/**
		 * What the cache had to do with the call.
		 */
		CACHE("cache"),

		/**
		 * How often the request was repeated: 0, 1, 2, 3 or {@code more}.
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
