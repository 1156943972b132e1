package io.github.springspotify.autoconfigure.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import io.github.springspotify.autoconfigure.login.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/**
 * Answers requests whose calls to Spotify failed, where the application has not. Pages
 * get the application's error page.
 */
final class ProblemWebExceptionHandler implements WebExceptionHandler {

	private final Clock clock;

	ProblemWebExceptionHandler(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		ServerHttpRequest request = exchange.getRequest();
		ServerHttpResponse response = exchange.getResponse();
		SpotifyProblem problem = SpotifyProblem.of(failure);
		if (problem == null || response.isCommitted()) {
			return Mono.error(failure);
		}
		problem.log();
		HttpHeaders headers = response.getHeaders();
		String retryAfter = problem.retryAfter(this.clock);
		if (retryAfter != null) {
			headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
		}
		headers.setCacheControl(CacheControl.noStore());
		if (PageRequest.isPage(request.getHeaders()::getFirst)) {
			return Mono.error(new ResponseStatusException(problem.status(), null, failure));
		}
		response.setStatusCode(problem.status());
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		byte[] document = problem.json(request.getURI().getRawPath()).getBytes(StandardCharsets.UTF_8);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(document)));
	}

}
