package io.github.springspotify.observation;

import java.net.URI;

import io.github.springspotify.endpoint.Endpoint;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientHttpObservationDocumentation;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Observes each request as it is sent, repetitions included, until its answer begins. The
 * observation is that of {@code WebClient}, which itself would see a call with all its
 * repetitions and waits as one request. The last stage, so that what it propagates is
 * sent.
 *
 * @since 0.1.0
 */
public final class AttemptExchangeFilterFunction implements ExchangeFilterFunction {

	private final ObservationRegistry registry;

	private final @Nullable ClientRequestObservationConvention convention;

	private final ClientRequestObservationConvention defaultConvention;

	private final String basePath;

	/**
	 * Create a filter.
	 * @param registry where requests are observed
	 * @param convention names them, or {@code null} for the default
	 * @param apiBaseUrl base address of the Web API
	 */
	public AttemptExchangeFilterFunction(ObservationRegistry registry,
			@Nullable ClientRequestObservationConvention convention, URI apiBaseUrl) {
		this.registry = registry;
		this.convention = convention;
		this.defaultConvention = new AttemptObservationConvention(apiBaseUrl);
		this.basePath = apiBaseUrl.getPath();
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			SpotifyCallObservationContext call = SpotifyCallObservationContext.from(context);
			if (call != null) {
				call.requested();
			}
			ClientRequest.Builder builder = ClientRequest.from(request);
			Attempt attempt = new Attempt(builder);
			attempt.setRequest(request);
			attempt.setUriTemplate(template(request));
			Observation observation = ClientHttpObservationDocumentation.HTTP_REACTIVE_CLIENT_EXCHANGES
				.observation(this.convention, this.defaultConvention, () -> attempt, this.registry);
			ObservedWork.start(observation, context);
			ClientRequest sent = builder.build();
			attempt.setRequest(sent);
			return ObservedWork.end(next.exchange(sent), observation, attempt::setResponse, attempt::aborted)
				.contextWrite((own) -> own.put(ObservedWork.CURRENT, observation));
		});
	}

	private @Nullable String template(ClientRequest request) {
		Endpoint endpoint = (Endpoint) request.attribute(Endpoint.ATTRIBUTE).orElse(null);
		return (endpoint != null) ? this.basePath + endpoint.path() : null;
	}

	/**
	 * Spring's own cannot be told from here that a request was given up.
	 */
	private static final class Attempt extends ClientRequestObservationContext {

		private volatile boolean aborted;

		private Attempt(ClientRequest.Builder request) {
			super(request);
		}

		private void aborted() {
			this.aborted = true;
		}

		@Override
		public boolean isAborted() {
			return this.aborted;
		}

	}

}
