package io.github.springspotify.harness.soak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls that pages wait for when their application stops.
 */
@Timeout(120)
class ShutdownTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@ParameterizedTest
	@CsvSource({ "SERVLET, graceful", "SERVLET, immediate", "REACTIVE, graceful", "REACTIVE, immediate" })
	void callWithoutAnswerFails(WebApplicationType type, String shutdown) throws Exception {
		try (MockSpotify spotify = MockSpotify.start()) {
			spotify.stall("/v1/me");
			ConfigurableApplicationContext context = start(type, shutdown, Duration.ofMillis(500), spotify);
			Pages pages = context.getBean(Pages.class);
			open(context);
			spotify.awaitRequest("/v1/me", PATIENCE);
			context.close();
			assertThat(pages.outcome()).isInstanceOf(SpotifyTransportException.class);
		}
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET", "REACTIVE" })
	void gracefulShutdownWaitsForTheAnswer(WebApplicationType type) throws Exception {
		try (MockSpotify spotify = MockSpotify.start()) {
			spotify.stall("/v1/me");
			ConfigurableApplicationContext context = start(type, "graceful", PATIENCE, spotify);
			CompletableFuture<HttpResponse<String>> page = open(context);
			spotify.awaitRequest("/v1/me", PATIENCE);
			CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);
			assertThat(closed).isNotDone();
			spotify.releaseStalled();
			assertThat(page.get().body()).isEqualTo(spotify.users().get(0).id());
			closed.get();
		}
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, String shutdown, Duration patience,
			MockSpotify spotify) {
		String token = spotify.issueTokens(spotify.users().get(0).id(), "user-read-private").accessToken();
		return new SpringApplicationBuilder(Application.class).web(type)
			.properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off",
					"spring.reactor.netty.shutdown-quiet-period=0s", "logging.level.root=ERROR",
					"server.shutdown=" + shutdown,
					"spring.lifecycle.timeout-per-shutdown-phase=" + patience.toMillis() + "ms",
					"spotify.access-token=" + token, "spotify.api-base-url=" + spotify.apiBaseUrl(),
					"spotify.timeout=" + PATIENCE.toSeconds() + "s")
			.run();
	}

	private static CompletableFuture<HttpResponse<String>> open(ConfigurableApplicationContext context) {
		URI page = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/");
		return HttpClient.newHttpClient()
			.sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Pages that say how their call has ended.
	 */
	abstract static class Pages {

		private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

		Throwable failed(Throwable failure) {
			this.failures.add(failure);
			return failure;
		}

		Throwable outcome() throws InterruptedException {
			Throwable failure = this.failures.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			return (failure != null) ? failure : new AssertionError("The call has not ended");
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class BlockingPages extends Pages {

		private final SpotifyClient spotify;

		BlockingPages(SpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/")
		String user() {
			try {
				return String.valueOf(this.spotify.users().getCurrent().id());
			}
			catch (RuntimeException ex) {
				failed(ex);
				throw ex;
			}
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class ReactivePages extends Pages {

		private final ReactiveSpotifyClient spotify;

		ReactivePages(ReactiveSpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/")
		Mono<String> user() {
			return this.spotify.users().getCurrent().map((user) -> String.valueOf(user.id())).onErrorMap(this::failed);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
	@Import({ BlockingPages.class, ReactivePages.class })
	static class Application {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain open(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain openToAll(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll()).build();
		}

	}

}
