package io.github.springspotify.autoconfigure;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.autoconfigure.security.FormBrowser;
import io.github.springspotify.autoconfigure.security.TestApplication;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import io.github.springspotify.token.SpotifyReauthorizationDueEvent;
import io.github.springspotify.token.SpotifyTokenEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The six months of an authorisation, from the login to the next, and what the
 * application hears of them.
 */
class AuthorizationLifeIntegrationTests {

	private static final Instant START = Instant.now();

	private static volatile Instant now = START;

	private static final Clock CLOCK = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

	private final MockSpotify spotify = MockSpotify.builder().clock(CLOCK).start();

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET, session", "REACTIVE, memory" })
	void endsWithOneRefusedRefreshAndALogin(WebApplicationType type, String store) {
		travel((login) -> login);
		try (TestApplication application = TestApplication.run(type, this.spotify, List.of(Pages.class),
				"spotify.token-store.type=" + store)) {
			FormBrowser browser = new FormBrowser(application.url(""));
			Events events = application.bean(Events.class);
			assertThat(browser.consent("/name", "aurora").body()).isEqualTo("Aurora Lindqvist");
			assertThat(events.take()).containsExactly("SpotifyAuthorizedEvent");
			this.spotify.clearRequests();

			travel((login) -> login.plusMonths(5).plusWeeks(2));
			assertThat(browser.open("/name").body()).isEqualTo("Aurora Lindqvist");
			assertThat(events.take()).containsExactly("30 days", "SpotifyTokenRefreshedEvent");
			travel((login) -> login.plusMonths(6).minusDays(5));
			assertThat(browser.open("/name").body()).isEqualTo("Aurora Lindqvist");
			assertThat(events.take()).containsExactly("7 days", "SpotifyTokenRefreshedEvent");
			assertThat(refreshes()).containsExactly(200, 200);

			travel((login) -> login.plusMonths(6));
			assertThat(browser.open("/name").uri().toString()).startsWith(this.spotify.accountsBaseUrl());
			travel((login) -> login.plusMonths(6).plusMinutes(2));
			HttpResponse<String> consent = browser.open("/name");
			assertThat(consent.uri().toString()).startsWith(this.spotify.accountsBaseUrl() + "/authorize");
			assertThat(events.take()).containsExactly("SpotifyReauthorizationRequiredEvent");
			assertThat(refreshes()).containsExactly(200, 200, 400);

			assertThat(browser.decide(consent, "aurora", "agree").body()).isEqualTo("Aurora Lindqvist");
			assertThat(events.take()).startsWith("SpotifyAuthorizedEvent");
			browser.submit("/logout", Map.of());
			assertThat(events.take()).containsExactly("SpotifyDisconnectedEvent");
		}
	}

	private static void travel(UnaryOperator<OffsetDateTime> time) {
		now = time.apply(START.atOffset(ZoneOffset.UTC)).toInstant();
	}

	private List<Integer> refreshes() {
		return this.spotify.requests("/api/token")
			.stream()
			.filter((request) -> "refresh_token".equals(request.form("grant_type")))
			.map(RecordedRequest::status)
			.toList();
	}

	static class Events {

		private final Queue<String> names = new ConcurrentLinkedQueue<>();

		@EventListener
		void on(SpotifyTokenEvent event) {
			this.names.add((event instanceof SpotifyReauthorizationDueEvent due) ? days(due.notice())
					: event.getClass().getSimpleName());
		}

		private static String days(Duration notice) {
			return notice.toDays() + " days";
		}

		List<String> take() {
			List<String> taken = List.copyOf(this.names);
			this.names.clear();
			return taken;
		}

	}

	@RestController
	static class NamePage {

		private final ReactiveSpotifyClient spotify;

		NamePage(ReactiveSpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/name")
		Mono<String> name() {
			return this.spotify.users().getCurrent().map((user) -> user.displayName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ NamePage.class, Events.class })
	static class Pages {

		@Bean
		Clock clock() {
			return CLOCK;
		}

	}

}
