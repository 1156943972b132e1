package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Clock;
import java.util.Set;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.RestrictedEndpointException;
import io.github.springspotify.error.SpotifyResponseException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Turns every answer that is not a success into an exception. The outermost stage, so
 * that the others see statuses.
 *
 * @since 0.1.0
 */
public final class ErrorMappingExchangeFilterFunction implements ExchangeFilterFunction {

	private final RefusalReader reader;

	private final QuotaKnowledge quota;

	/**
	 * Create a filter.
	 * @param clock tells how far away a {@code Retry-After} date is
	 * @param apiBaseUrl base address of the Web API, which messages leave out
	 * @param quota learns from refusals
	 */
	public ErrorMappingExchangeFilterFunction(Clock clock, URI apiBaseUrl, QuotaKnowledge quota) {
		this.reader = new RefusalReader(clock, apiBaseUrl);
		this.quota = quota;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return CallRequest.send(request, (call) -> {
			CallProgress progress = call.progress();
			return next.exchange(call).flatMap((response) -> {
				HttpStatusCode status = response.statusCode();
				progress.answered(status.value(),
						response.headers().asHttpHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
				if (status.is2xxSuccessful()) {
					this.quota.learnOpen(RefusalReader.endpointOf(request));
					return Mono.just(response);
				}
				return fail(request, response, progress);
			});
		});
	}

	private Mono<ClientResponse> fail(ClientRequest request, ClientResponse response, CallProgress progress) {
		Endpoint endpoint = RefusalReader.endpointOf(request);
		return BoundedBody.read(response, Schedulers.parallel())
			.map((body) -> this.reader.read(request, response, body))
			.flatMap((refusal) -> Mono.error(
					exception(refusal.withAttempts(progress.attempts()), endpoint, request.url(), progress.granted())));
	}

	private SpotifyResponseException exception(ErrorResponse refusal, @Nullable Endpoint endpoint, URI url,
			Set<String> granted) {
		if (endpoint != null && this.quota.learnClosed(refusal, endpoint)) {
			return new RestrictedEndpointException(endpoint, refusal);
		}
		this.quota.learnLimit(refusal, endpoint, url);
		return ResponseExceptions.of(refusal, granted);
	}

}
