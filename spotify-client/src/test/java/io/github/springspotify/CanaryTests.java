package io.github.springspotify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.TokenResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Credentials appear in no log line at any level, no exception and no description.
 */
@Timeout(60)
class CanaryTests {

	private static final String ACCESS = "canary-access";

	private static final String REFRESH = "canary-refresh";

	private static final String SECRET = "canary-secret";

	private static final String BASIC = "Y2FuYXJ5LX";

	private final RawServer server = RawServer.start();

	private final Recorder recorder = new Recorder();

	private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final Logger root = this.logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Logger netty = this.logging.getLogger("reactor.netty.http.client");

	private final Level before = this.root.getLevel();

	private final Level nettyBefore = this.netty.getLevel();

	@BeforeEach
	void logEverything() {
		this.recorder.setContext(this.logging);
		this.recorder.start();
		this.root.addAppender(this.recorder);
		this.root.setLevel(Level.TRACE);
		this.netty.setLevel(Level.TRACE);
	}

	@AfterEach
	void restore() {
		this.root.setLevel(this.before);
		this.netty.setLevel(this.nettyBefore);
		this.root.detachAppender(this.recorder);
		this.server.close();
	}

	@Test
	void noLogLineAndNoExceptionHoldsCredentials() {
		this.server.otherwise(Answers.json("{\"id\":\"x\",\"name\":\"" + "y".repeat(100) + "\"}"));
		List<Throwable> failures = new ArrayList<>();
		try (SpotifyClient user = builder().refreshToken("canary-id", SECRET, REFRESH).build();
				SpotifyClient app = builder().clientCredentials("canary-id", SECRET).build();
				SpotifyClient fixed = builder().accessToken(ACCESS).build()) {
			for (SpotifyClient client : List.of(user, app, fixed)) {
				tokens().forEach((token) -> {
					this.server.on("/api/token", token);
					failures.add(catchThrowable(() -> client.artists().get("x")));
				});
				refusals().forEach((refusal) -> {
					this.server.on("/v1/me/library", refusal);
					this.server.on("/v1/search", refusal);
					SpotifyClient hurried = client.withTimeout(Duration.ofMillis(200));
					failures.add(catchThrowable(() -> hurried.library().save(List.of(SpotifyUri.track("x")))));
					failures.add(catchThrowable(() -> hurried.search().search("x", Set.of(SearchType.TRACK))));
				});
				this.server.on("/api/token", Answers.json(400, "{\"error\":\"invalid_grant\"}"));
				failures.add(catchThrowable(() -> client.artists().get("x")));
				failures.add(catchThrowable(() -> client.asApp().users().getCurrent()));
				assertClean(client + " " + client.users() + client.reactive() + client.reactive().users());
			}
		}
		List<String> lines = List.of(this.recorder.lines.toArray(String[]::new));
		assertThat(lines).as("the recorder hears Spring and Netty")
			.anyMatch((line) -> line.contains("org.springframework.web.reactive"))
			.anyMatch((line) -> line.contains("reactor.netty"))
			.anyMatch((line) -> line.contains("io.github.springspotify"));
		lines.forEach(CanaryTests::assertClean);
		assertThat(failures.stream().filter((failure) -> failure != null)).hasSizeGreaterThan(20)
			.allSatisfy((failure) -> assertClean(ThrowableProxyUtil.asString(new ThrowableProxy(failure))));
	}

	@Test
	void noDescriptionHoldsCredentials() {
		Instant now = Instant.EPOCH;
		assertClean(new ClientCredentials("id", SECRET).toString());
		assertClean(AccessToken.of(ACCESS).toString());
		assertClean(new TokenResponse(ACCESS, 3600, "user-top-read", REFRESH).toString());
		assertClean(new StoredToken(ACCESS, now, now, Set.of(), REFRESH, now, 1).toString());
		assertClean(StoredToken.ofRefreshToken(REFRESH, now).toString());
		assertClean(SpotifyIdentity.user("aurora").toString());
		assertClean(builder().accessToken(ACCESS).refreshToken("id", SECRET, REFRESH).toString());
		assertClean(String
			.valueOf(catchThrowable(() -> builder().accessToken(ACCESS).refreshToken("id", SECRET, REFRESH).build())));
		assertClean(String.valueOf(catchThrowable(() -> AccessToken.of(ACCESS + "\n"))));
	}

	private static Stream<Answer> tokens() {
		String good = "{\"access_token\":\"" + ACCESS + "\",\"refresh_token\":\"" + REFRESH + "\",\"expires_in\":1}";
		return Stream.of(Answers.json(good.replace("}", "")), Answers.of(200, "text/html", good),
				Answers.json(good.replace(ACCESS, ACCESS + "\\n")),
				Answers.json(good.replace("1", "\"" + ACCESS + "\"")), Answers.json("[" + good + "]"),
				Answers.cut(200, good), Answers.of(503, "text/html", "<html>"),
				Answers.json(400, "{\"error\":\"invalid_client\"}"), Answers.json(good));
	}

	private static Stream<Answer> refusals() {
		return Stream.of(Answers.of(401, "", ""), Answers.of(403, "text/plain", "no"), Answers.of(429, "", "slow"),
				Answers.of(302, "", "", Map.of("Location", "http://127.0.0.1:1/")),
				Answers.of(500, "text/html", "<html>"), Answers.of(200, "text/html", "<html>"), Answers.json("{"),
				Answers.cut(200, "{"), Answers.silence(), (request, out) -> {
					out.write("garbage\r\n\r\n".getBytes());
					return false;
				});
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(URI.create(this.server.url("").toString()))
			.retry(new RetryPolicy(1, Duration.ofMillis(1), 1, Duration.ofMillis(1), Duration.ZERO))
			.rateLimitGate(new RateLimitGate(Duration.ofMillis(30), Clock.systemUTC()))
			.timeout(Duration.ofSeconds(2));
	}

	private static void assertClean(String text) {
		assertThat(text).doesNotContain(ACCESS, REFRESH, SECRET, BASIC);
	}

	private static final class Recorder extends AppenderBase<ILoggingEvent> {

		private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

		@Override
		protected void append(ILoggingEvent event) {
			String stackTrace = (event.getThrowableProxy() != null)
					? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "";
			this.lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + stackTrace);
		}

	}

}
