package io.github.springspotify.harness.cache;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.exchange.ConnectionWatch;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapter;

/**
 * A reverse proxy that passes each request on as a call of a client, for which the server
 * behind it is the Web API. There is a client for each case of the suite. They neither
 * repeat calls nor give stale answers when the server fails, unless the server allows it.
 */
final class ClientProxy implements AutoCloseable {

	/**
	 * Fields that the client or the connection has of its own.
	 */
	private static final Set<String> NOT_PASSED_ON = Set.of("connection", "content-length", "host",
			"transfer-encoding");

	private static final ParameterizedTypeReference<byte[]> BYTES = new ParameterizedTypeReference<>() {
	};

	private static final byte[] NOTHING = {};

	/**
	 * A connection is used once: cases cut theirs, and leave bytes on it that nobody
	 * reads.
	 */
	private static final ClientHttpConnector CONNECTOR = new ReactorClientHttpConnector(
			ConnectionWatch.watch(HttpClient.newConnection().compress(true).disableRetry(true)));

	private final URI origin;

	private final Map<String, ReactiveSpotifyClient> clients = new ConcurrentHashMap<>();

	private final DisposableServer server;

	ClientProxy(URI origin) {
		this.origin = origin;
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();
	}

	private ReactiveSpotifyClient client() {
		return ReactiveSpotifyClient.builder()
			.apiBaseUrl(this.origin)
			.webClientBuilder(WebClient.builder().clientConnector(CONNECTOR))
			.accessToken("token")
			.cache(CacheSettings.DEFAULT.withStaleIfError(Duration.ZERO))
			.maxRetries(0)
			.filter(Refusal::note)
			.buildReactive();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		Refusal refusal = new Refusal();
		return request.receive()
			.aggregate()
			.asByteArray()
			.defaultIfEmpty(NOTHING)
			.flatMap((body) -> adapter(request).exchangeForEntityMono(valuesOf(request, body), BYTES))
			.onErrorResume(SpotifyException.class, (ex) -> Mono.just(refusal.after(ex)))
			.contextWrite((context) -> context.put(Refusal.class, refusal))
			.flatMap((answer) -> send(answer, response));
	}

	/**
	 * Cases run at the same time, and what one writes would now and then keep a client
	 * from keeping what another is answered.
	 */
	private ReactorHttpExchangeAdapter adapter(HttpServerRequest request) {
		String id = request.uri().split("[/?]")[2];
		return (ReactorHttpExchangeAdapter) this.clients.computeIfAbsent(id, (key) -> client()).exchangeAdapter();
	}

	private HttpRequestValues valuesOf(HttpServerRequest request, byte[] body) {
		HttpRequestValues.Builder values = HttpRequestValues.builder()
			.setHttpMethod(HttpMethod.valueOf(request.method().name()))
			.setUri(URI.create(this.origin + request.uri()));
		request.requestHeaders().forEach((field) -> {
			if (!NOT_PASSED_ON.contains(field.getKey().toLowerCase(Locale.ROOT))) {
				values.addHeader(field.getKey(), field.getValue());
			}
		});
		if (body.length > 0) {
			values.setBodyValue(body);
		}
		return values.build();
	}

	/**
	 * What else belongs to a connection is passed on: the client has to leave it out of
	 * what it keeps.
	 */
	private static Mono<Void> send(ResponseEntity<byte[]> answer, HttpServerResponse response) {
		response.status(answer.getStatusCode().value());
		answer.getHeaders().forEach((name, values) -> {
			if (!HttpHeaders.TRANSFER_ENCODING.equalsIgnoreCase(name)) {
				values.forEach((value) -> response.addHeader(name, value));
			}
		});
		return answer.hasBody() ? response.sendByteArray(Mono.just(answer.getBody())).then() : response.send();
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.clients.values().forEach(ReactiveSpotifyClient::close);
	}

	/**
	 * The answer that the client makes an exception of, which knows neither its fields
	 * nor all of its body.
	 */
	private static final class Refusal {

		private final AtomicReference<ResponseEntity<byte[]>> answer = new AtomicReference<>();

		static Mono<ClientResponse> note(ClientRequest request, ExchangeFunction next) {
			return Mono.deferContextual((context) -> next.exchange(request)
				.flatMap((response) -> response.statusCode().is2xxSuccessful() ? Mono.just(response)
						: context.<Refusal>get(Refusal.class).note(response)));
		}

		private Mono<ClientResponse> note(ClientResponse response) {
			return response.toEntity(byte[].class).map((entity) -> {
				this.answer.set(entity);
				return ClientResponse.create(entity.getStatusCode())
					.headers((headers) -> headers.addAll(entity.getHeaders()))
					.build();
			});
		}

		ResponseEntity<byte[]> after(SpotifyException failure) {
			return (failure instanceof SpotifyResponseException) ? this.answer.get()
					: ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT).build();
		}

	}

}
