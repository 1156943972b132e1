package io.github.springspotify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is ever given what belongs to somebody else.
 */
@Timeout(60)
class CacheIsolationTests {

	private final RawServer server = RawServer.start();

	private final AtomicReference<SpotifyIdentity> current = new AtomicReference<>(SpotifyIdentity.application());

	private final SpotifyClient client = SpotifyClient.builder()
		.tokenProvider((identity) -> Mono.just(AccessToken.of(tokenOf(identity))))
		.identityResolver(() -> Mono.just(this.current.get()))
		.apiBaseUrl(this.server.url("/v1"))
		.build();

	@BeforeEach
	void answerWithTheTokenThatWasSent() {
		this.server.otherwise((request, out) -> {
			String token = Objects.requireNonNull(request.header("Authorization")).replaceFirst("^Bearer ", "");
			boolean confirmed = ("\"" + token + "\"").equals(request.header("If-None-Match"));
			Map<String, String> headers = Map.of("Cache-Control", "private, max-age=" + token.length() % 2, "ETag",
					"\"" + token + "\"");
			return Answers
				.of(confirmed ? 304 : 200, confirmed ? "" : "application/json",
						confirmed ? "" : "{\"id\":\"" + token + "\"}", headers)
				.write(request, out);
		});
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void manyUsersAtTheSameTime() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(50);
		try {
			List<Callable<String>> calls = IntStream.range(0, 3000).<Callable<String>>mapToObj((i) -> () -> {
				SpotifyClient view = this.client.asUser(user(i));
				if (ThreadLocalRandom.current().nextInt(20) == 0) {
					view.library().save(List.of(SpotifyUri.track("t")));
					this.client.cache().clear(SpotifyIdentity.user(user(i + 1)));
				}
				return view.users().getCurrent().id();
			}).toList();
			List<Future<String>> results = executor.invokeAll(calls);
			for (int i = 0; i < results.size(); i++) {
				assertThat(results.get(i).get()).isEqualTo(user(i));
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.client.cache().stats().hits()).isPositive();
		assertThat(this.client.cache().stats().revalidated()).isPositive();
	}

	@Test
	void oneUserWithTwoAccountsInTwoSessions() {
		for (String session : List.of("first", "second")) {
			this.current.set(SpotifyIdentity.user("alice", new Session(session)));
			assertThat(this.client.users().getCurrent().id()).isEqualTo("alice-" + session);
		}
	}

	@Test
	void userWhoMayHaveNoAccount() {
		this.current.set(SpotifyIdentity.user("alice").orApplication());
		this.client.albums().get("a");
		this.current.set(SpotifyIdentity.user("alice"));
		this.client.albums().get("a");
		assertThat(this.server.requests()).hasSize(2);
	}

	private static String user(int call) {
		return "user" + (call % 13);
	}

	private static String tokenOf(SpotifyIdentity identity) {
		SpotifySession session = identity.session();
		return identity.principal() + ((session != null) ? "-" + session.id() : "");
	}

	private record Session(String id) implements SpotifySession {

		@Override
		public @Nullable Object get(String name) {
			return null;
		}

		@Override
		public void set(String name, Object value) {
		}

		@Override
		public void remove(String name) {
		}

	}

}
