package io.github.springspotify;

import java.net.URI;
import java.util.List;

import io.github.springspotify.observation.AttemptExchangeFilterFunction;
import io.github.springspotify.observation.ObservedExchangeAdapter;
import io.github.springspotify.observation.SpotifyCallObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.service.invoker.HttpExchangeAdapter;

/**
 * How calls and their requests are observed. A client that observes nothing has none, and
 * no stage that would do so.
 *
 * @param registry where they are observed
 * @param calls names calls, or {@code null} for the default
 * @param requests names requests, or {@code null} for the default
 */
record Observations(ObservationRegistry registry, @Nullable SpotifyCallObservationConvention calls,
		@Nullable ClientRequestObservationConvention requests) {

	HttpExchangeAdapter calls(HttpExchangeAdapter adapter) {
		return new ObservedExchangeAdapter(adapter, this.registry, this.calls);
	}

	/**
	 * Put the first and the last stage around the others.
	 */
	void around(List<ExchangeFilterFunction> stages, URI apiBaseUrl) {
		stages.add(0, ObservedExchangeAdapter::asPartOfCall);
		stages.add(new AttemptExchangeFilterFunction(this.registry, this.requests, apiBaseUrl));
	}

}
