package io.github.springspotify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.ConnectionWatch;
import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.model.Artist;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.support.VirtualServer;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.UserTokenProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Timeout(60)
class DeadlineTests {

	private static final Duration LIMIT = Duration.ofMillis(500);

	private static final Duration LATE = Duration.ofMillis(250);

	private final RawServer server = RawServer.start();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("stalls")
	void endsCallInTimeAndSaysWhatItWasDoing(String name, Answer answer, String doing) {
		this.server.on("/v1/me", answer);
		try (SpotifyClient client = client()) {
			assertTimeout(client.withTimeout(LIMIT), doing);
		}
	}

	static Stream<Arguments> stalls() {
		return Stream.of(Arguments.of("says nothing", Answers.silence(), "waiting for the answer of 127.0.0.1"),
				Arguments.of("drips", Answers.drip(), "reading the answer"),
				Arguments.of("stops in the body", Answers.stopInBody("{\"id\":"), "reading the answer"));
	}

	@Test
	void endsCallInTimeWhenNobodyAcceptsTheConnection() throws Exception {
		List<Socket> queue = new ArrayList<>();
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				SpotifyClient client = client(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1"))) {
			fill(socket, queue);
			assertTimeout(client.withTimeout(LIMIT), "connecting to 127.0.0.1");
			assertThatExceptionOfType(SpotifyTransportException.class)
				.isThrownBy(() -> client.withTimeout(LIMIT).player().skipToNext())
				.withMessageNotContaining("may have taken effect");
		}
		finally {
			for (Socket waiting : queue) {
				waiting.close();
			}
		}
	}

	/**
	 * Connect until no connection is accepted any more, not even to wait.
	 */
	private static void fill(ServerSocket server, List<Socket> queue) throws IOException {
		try {
			while (queue.size() < 100) {
				Socket socket = new Socket();
				queue.add(socket);
				socket.connect(server.getLocalSocketAddress(), 200);
			}
		}
		catch (SocketTimeoutException ex) {
			return;
		}
		throw new IllegalStateException("The queue is endless");
	}

	@Test
	void endsCallInTimeWhenTheHandshakeIsStalled() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				SpotifyClient client = client(URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/v1"))) {
			loadTls(client);
			assertTimeout(client.withTimeout(LIMIT), "waiting for the TLS handshake with 127.0.0.1");
		}
	}

	/**
	 * The first of all handshakes begins late.
	 */
	private static void loadTls(SpotifyClient client) {
		assertThatExceptionOfType(SpotifyTransportException.class)
			.isThrownBy(() -> client.withTimeout(LIMIT).users().getCurrent());
	}

	@Test
	void endsCallInTimeWhenAllConnectionsAreInUse() throws Exception {
		CountDownLatch enough = new CountDownLatch(1);
		this.server.on("/v1/artists/x", Answers.after(enough, Answers.json("{}")));
		HttpClient one = ConnectionWatch.watch(HttpClient.create(ConnectionProvider.create("one", 1)));
		try (SpotifyClient client = builder().accessToken("token")
			.webClientBuilder(WebClient.builder().clientConnector(new ReactorClientHttpConnector(one)))
			.build()) {
			client.reactive().artists().get("x").subscribe();
			this.server.awaitRequests(1);
			assertTimeout(client.withTimeout(LIMIT), "waiting for a free connection to 127.0.0.1");
		}
		enough.countDown();
	}

	@Test
	void endsCallInTimeWhenTokenEndpointIsStalled() {
		this.server.on("/api/token", Answers.silence());
		try (SpotifyClient client = builder().refreshToken("id", "secret", "refresh").build()) {
			assertTimeout(client.withTimeout(LIMIT), "waiting for a token");
		}
		assertThat(this.server.requests("/v1/me")).isEmpty();
	}

	@Test
	void timeoutOfClientHoldsForTokensToo() {
		this.server.on("/api/token", Answers.silence());
		try (SpotifyClient client = builder().clientCredentials("id", "secret").timeout(LIMIT).build()) {
			SpotifyTransportException ex = catchThrowableOfType(SpotifyTransportException.class,
					() -> client.albums().get("a"));
			assertThat(ex.isTimeout()).isTrue();
		}
	}

	@Test
	void refusalThatStallsEndsInTimeToo() {
		this.server.on("/v1/me", (request, out) -> {
			out.write("HTTP/1.1 503 X\r\nContent-Length: 100\r\n\r\nhalf".getBytes());
			out.flush();
			return Answers.silence().write(request, out);
		});
		try (SpotifyClient client = client()) {
			assertThat(
					catchThrowableOfType(SpotifyException.class, () -> client.withTimeout(LIMIT).users().getCurrent()))
				.hasMessageContaining("GET /me");
		}
	}

	@Test
	void endsCallInTimeWhenNobodySaysWhoCalls() {
		try (SpotifyClient client = builder().accessToken("token").identityResolver(Mono::never).build()) {
			assertTimeout(client.withTimeout(LIMIT), "preparing the request");
		}
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void timeUntilTheCallerIsKnownIsPartOfTheCall() throws Exception {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		this.server.on("/v1/me", Answers.silence());
		Mono<SpotifyIdentity> late = Mono.delay(Duration.ofMillis(400), time)
			.map((tick) -> SpotifyIdentity.defaultUser());
		try (SpotifyClient client = builder().accessToken("token")
			.identityResolver(() -> late)
			.scheduler(time)
			.build()) {
			CompletableFuture<?> call = client.reactive().withTimeout(LIMIT).users().getCurrent().toFuture();
			time.advanceTimeBy(Duration.ofMillis(400));
			this.server.awaitRequests(1);
			time.advanceTimeBy(Duration.ofMillis(99));
			assertThat(call).isNotDone();
			time.advanceTimeBy(Duration.ofMillis(1));
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(call::get)
				.withMessageEndingWith("it had been waiting for the answer of 127.0.0.1 for 100 ms.");
		}
	}

	@Test
	void endsCallInTimeWhenTheTokenStoreHangs() {
		CountDownLatch enough = new CountDownLatch(1);
		SpotifyTokenEndpoint endpoint = new WebClientTokenEndpoint(WebClient.builder(), this.server.url(""),
				new ClientCredentials("id", "secret"), LIMIT, Clock.systemUTC());
		SpotifyTokenProvider users = new UserTokenProvider(new HangingStore(enough), endpoint, Clock.systemUTC());
		try (SpotifyClient client = builder().tokenProvider(users).build()) {
			assertTimeout(client.asUser("aurora").withTimeout(LIMIT), "waiting for a token");
		}
		enough.countDown();
	}

	@Test
	void refusedConnectionIsNoTimeout() throws Exception {
		URI nobody;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
		}
		try (SpotifyClient client = builder().accessToken("token").apiBaseUrl(nobody).build()) {
			SpotifyTransportException ex = catchThrowableOfType(SpotifyTransportException.class,
					() -> client.users().getCurrent());
			assertThat(ex.isTimeout()).isFalse();
			assertThat(ex).hasMessageContaining("GET /me failed").hasMessageContaining("Connection refused");
		}
	}

	@Test
	void droppedConnectionIsNoTimeout() {
		this.server.on("/v1/me", (request, out) -> false);
		try (SpotifyClient client = client()) {
			SpotifyTransportException ex = catchThrowableOfType(SpotifyTransportException.class,
					() -> client.users().getCurrent());
			assertThat(ex.isTimeout()).isFalse();
			assertThat(ex).hasMessageContaining("waiting for the answer");
		}
	}

	@Test
	void garbageInPlaceOfHttpIsTransportError() {
		this.server.on("/v1/me", (request, out) -> {
			out.write("I speak another protocol\r\n\r\n".getBytes());
			return false;
		});
		try (SpotifyClient client = client()) {
			assertThat(catchThrowableOfType(SpotifyException.class, () -> client.users().getCurrent()))
				.isInstanceOf(SpotifyTransportException.class);
		}
	}

	@Test
	void timeoutIsThirtySecondsByDefault() {
		VirtualServer slow = new VirtualServer().latency(Duration.ofMinutes(1));
		CompletableFuture<Artist> call = SpotifyClient.builder()
			.accessToken("token")
			.scheduler(slow.scheduler())
			.webClientBuilder(WebClient.builder().exchangeFunction(slow))
			.buildReactive()
			.artists()
			.get("x")
			.toFuture();
		slow.pass(Duration.ofMillis(29_999));
		assertThat(call).isNotDone();
		slow.pass(Duration.ofMillis(1));
		assertThat(call).isCompletedExceptionally();
	}

	@Test
	void refusesTimeoutThatIsNotPositive() {
		try (SpotifyClient client = client()) {
			assertThatIllegalArgumentException().isThrownBy(() -> client.withTimeout(Duration.ZERO))
				.withMessageContaining("'timeout' must be positive");
			assertThatIllegalArgumentException().isThrownBy(() -> SpotifyClient.builder().timeout(LIMIT.negated()));
		}
	}

	/**
	 * A call that ends late, or has not come as far as it should, because the machine is
	 * busy is made again; what is wrong is so each time.
	 */
	private void assertTimeout(SpotifyClient client, String doing) {
		Outcome outcome = call(client);
		for (int again = 0; again < 4 && !(outcome.isInTime() && outcome.was(doing)); again++) {
			outcome = call(client);
		}
		assertThat(outcome.took()).isBetween(LIMIT.minusMillis(20), LIMIT.plus(LATE));
		assertThat(outcome.failure())
			.hasMessageMatching("GET /me did not end within its timeout of 500 ms \\('spotify.timeout'\\); "
					+ "it had been " + doing + " for \\d+ ms\\.");
	}

	private Outcome call(SpotifyClient client) {
		long start = System.nanoTime();
		SpotifyTransportException ex = catchThrowableOfType(SpotifyTransportException.class,
				() -> client.users().getCurrent());
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		assertThat(ex.isTimeout()).isTrue();
		return new Outcome(ex, took);
	}

	private SpotifyClient client(URI apiBaseUrl) {
		return builder().accessToken("token").apiBaseUrl(apiBaseUrl).build();
	}

	private SpotifyClient client() {
		return builder().accessToken("token").build();
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.maxRetries(0);
	}

	private record Outcome(SpotifyTransportException failure, Duration took) {

		boolean isInTime() {
			return this.took.compareTo(LIMIT.plus(LATE)) <= 0;
		}

		boolean was(String doing) {
			return this.failure.getMessage().contains("it had been " + doing);
		}

	}

	private record HangingStore(CountDownLatch enough) implements SpotifyTokenStore {

		@Override
		public @Nullable StoredToken load(SpotifyIdentity user) {
			try {
				this.enough.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return null;
		}

		@Override
		public boolean save(SpotifyIdentity user, StoredToken token) {
			return false;
		}

		@Override
		public void remove(SpotifyIdentity user) {
		}

	}

}
