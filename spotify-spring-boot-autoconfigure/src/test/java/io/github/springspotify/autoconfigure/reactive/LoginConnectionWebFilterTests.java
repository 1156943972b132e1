package io.github.springspotify.autoconfigure.reactive;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The filter on Reactor Netty.
 */
class LoginConnectionWebFilterTests {

	private static final DisposableServer SERVER = HttpServer.create()
		.host("127.0.0.1")
		.handle(new ReactorHttpHandlerAdapter(WebHttpHandlerBuilder.webHandler(LoginConnectionWebFilterTests::answer)
			.filter(new LoginConnectionWebFilter())
			.build()))
		.bindNow();

	private static Mono<Void> answer(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.FOUND);
		response.getHeaders().setLocation(URI.create("/next"));
		return exchange.getRequest().getPath().value().equals("/slow")
				? Mono.delay(Duration.ofMillis(1)).then(response.setComplete()) : response.setComplete();
	}

	@AfterAll
	static void stop() {
		SERVER.disposeNow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oauth2/authorization/spotify", "/login/oauth2/code/spotify?code=c" })
	void connectionEndsWithAStepOfALogin(String step) throws Exception {
		assertThat(answersTo("/slow", step)).extracting(LoginConnectionWebFilterTests::isLast)
			.containsExactly(false, true);
	}

	@Test
	void connectionOfAnotherLoginStays() throws Exception {
		assertThat(answersTo("/oauth2/authorization/github", "/slow", "/oauth2/authorization/spotify"))
			.extracting(LoginConnectionWebFilterTests::isLast)
			.containsExactly(false, false, true);
	}

	private static boolean isLast(String answer) {
		return answer.contains("connection: close");
	}

	/**
	 * Send requests without waiting for answers, so that each finds the one before it not
	 * ended, as with a browser that is quick.
	 * @return the answers that come before the server closes the connection
	 */
	private static List<String> answersTo(String... paths) throws Exception {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), SERVER.port())) {
			socket.setSoTimeout(5000);
			StringBuilder requests = new StringBuilder();
			for (String path : paths) {
				requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
			}
			socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
			String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
			return List.of(answers.split("\r\n\r\n"));
		}
	}

}
