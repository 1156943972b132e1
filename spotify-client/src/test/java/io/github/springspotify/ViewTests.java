package io.github.springspotify;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.EchoServer;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyTokenProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(30)
class ViewTests {

	private final RawServer server = EchoServer.start();

	private final SpotifyTokenProvider tokens = (identity) -> Mono
		.just(AccessToken.of(identity.isApplication() ? "app" : identity.principal()));

	private final SpotifyClient client = SpotifyClient.builder()
		.tokenProvider(this.tokens)
		.apiBaseUrl(this.server.url("/v1"))
		.cache(null)
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void callsForUser() {
		assertThat(this.client.asUser("aurora").users().getCurrent().id()).isEqualTo("aurora");
		assertThat(this.client.asUser("bram").users().getCurrent().id()).isEqualTo("bram");
		assertThat(this.client.users().getCurrent().id()).isEqualTo("default");
	}

	@Test
	void marketOfTheViewIsForCallsThatNameNone() {
		SpotifyClient swedish = this.client.withMarket(Market.of("SE"));
		swedish.tracks().get("x");
		swedish.tracks().get("x", Market.of("NO"));
		swedish.tracks().get("x", Market.FROM_TOKEN);
		swedish.withMarket(Market.of("DK")).withMarket(Market.FROM_TOKEN).tracks().get("x");
		this.client.tracks().get("x");
		assertThat(this.server.requests()).extracting(RawServer.Request::target)
			.containsExactly("/v1/tracks/x?market=SE", "/v1/tracks/x?market=NO", "/v1/tracks/x", "/v1/tracks/x",
					"/v1/tracks/x");
	}

	@Test
	void languageIsAskedForByTheCallersThread() {
		ThreadLocal<Locale> request = ThreadLocal.withInitial(() -> Locale.JAPANESE);
		try (SpotifyClient localised = SpotifyClient.builder()
			.tokenProvider(this.tokens)
			.apiBaseUrl(this.server.url("/v1"))
			.locale(Locale.FRENCH)
			.localeResolver(request::get)
			.build()) {
			localised.artists().get("x");
			localised.withLocale(Locale.KOREAN).artists().get("x");
			request.set(null);
			localised.artists().get("x");
			assertThat(this.server.requests()).extracting((sent) -> sent.header("Accept-Language"))
				.containsExactly("ja", "ko", "fr");
		}
	}

	@Test
	void callsForApplication() {
		assertThat(this.client.asUser("aurora").asApp().artists().get("x").id()).isEqualTo("app");
		assertThat(this.client.asApp().asUser("aurora").artists().get("x").id()).isEqualTo("aurora");
	}

	@Test
	void tokenOfTheApplicationIsNotSentInPlaceOfAUsers() {
		try (SpotifyClient application = SpotifyClient.builder()
			.clientCredentials("id", "secret")
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.build()) {
			assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> application.asUser("aurora").users().getCurrent())
				.withMessageContaining("cannot make calls on behalf of user 'aurora'");
		}
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void asksForLanguage() {
		this.client.withLocale(Locale.forLanguageTag("pt-BR")).users().getCurrent();
		this.client.users().getCurrent();
		this.client.withLocale(Locale.GERMAN).withLocale(Locale.JAPANESE).users().getCurrent();
		assertThat(this.server.requests()).extracting((request) -> request.header("Accept-Language"))
			.containsExactly("pt-BR", null, "ja");
	}

	@Test
	void viewPrevailsOverLanguageOfTheClient() {
		try (SpotifyClient german = SpotifyClient.builder()
			.tokenProvider(this.tokens)
			.locale(Locale.GERMAN)
			.apiBaseUrl(this.server.url("/v1"))
			.build()) {
			german.users().getCurrent();
			german.withLocale(Locale.FRENCH).users().getCurrent();
		}
		assertThat(this.server.requests()).extracting((request) -> request.header("Accept-Language"))
			.containsExactly("de", "fr");
	}

	@Test
	void viewsAddUp() {
		SpotifyClient view = this.client.asUser("aurora").withLocale(Locale.ITALIAN).withTimeout(Duration.ofSeconds(9));
		assertThat(view.users().getCurrent().id()).isEqualTo("aurora");
		assertThat(view.reactive().users().getCurrent().block().id()).isEqualTo("aurora");
		assertThat(this.server.requests()).allMatch((request) -> "it".equals(request.header("Accept-Language")));
	}

	@Test
	void timeoutHoldsForTheViewOnly() throws Exception {
		CountDownLatch open = new CountDownLatch(1);
		this.server.on("/v1/artists/x", Answers.after(open, Answers.json("{\"id\":\"x\"}")));
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<String> patient = executor.submit(() -> this.client.artists().get("x").id());
			SpotifyClient hasty = this.client.withTimeout(Duration.ofMillis(200));
			assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(() -> hasty.artists().get("x"));
			open.countDown();
			assertThat(patient.get()).isEqualTo("x");
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void concurrentViewsDoNotMix() throws Exception {
		List<Locale> locales = List.of(Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN, Locale.JAPANESE);
		ExecutorService executor = Executors.newFixedThreadPool(16);
		try {
			List<Future<?>> calls = IntStream.range(0, 400).<Future<?>>mapToObj((i) -> executor.submit(() -> {
				String user = "user" + (i % 7);
				Locale locale = locales.get(i % 4);
				assertThat(this.client.asUser(user).withLocale(locale).users().getCurrent().id()).isEqualTo(user);
			})).toList();
			for (Future<?> call : calls) {
				call.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.server.requests()).hasSize(400);
		assertThat(this.server.requests().stream().map((request) -> request.header("Accept-Language")).distinct())
			.containsExactlyInAnyOrder("de", "fr", "it", "ja");
	}

	@ParameterizedTest
	@MethodSource("userCalls")
	void applicationIsRefusedWhatNeedsUserBeforeAnythingIsSent(UserCall call) {
		assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> call.run(this.client.asApp()))
			.withMessageContaining("needs a user, and nobody is logged in with Spotify on this call")
			.withMessageContaining("'spotify.user-refresh-token'")
			.satisfies((ex) -> assertThat(ex.getStatus()).isEqualTo(401));
		assertThat(this.server.requests()).isEmpty();
	}

	static List<UserCall> userCalls() {
		return List.of((client) -> client.users().getCurrent(), (client) -> client.users().getTopArtists(),
				(client) -> client.users().getTopTracks(), (client) -> client.playlists().getForCurrentUser(),
				(client) -> client.player().getPlaybackState(),
				(client) -> client.library().contains(List.of(SpotifyUri.track("x"))));
	}

	@Test
	void clientOfTheApplicationIsRefusedToo() {
		try (SpotifyClient app = SpotifyClient.builder()
			.clientCredentials("id", "secret")
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.build()) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> app.users().getCurrent());
		}
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void callIsNotSentWhenNobodySaysWhoCalls() {
		try (SpotifyClient nobody = SpotifyClient.builder()
			.tokenProvider(this.tokens)
			.identityResolver(Mono::empty)
			.apiBaseUrl(this.server.url("/v1"))
			.build()) {
			assertThatIllegalStateException().isThrownBy(() -> nobody.artists().get("x"))
				.withMessage("The identity resolver gave no identity");
		}
	}

	@Test
	void callIsNotSentWithoutToken() {
		try (SpotifyClient nothing = SpotifyClient.builder()
			.tokenProvider((identity) -> Mono.empty())
			.apiBaseUrl(this.server.url("/v1"))
			.build()) {
			assertThatIllegalStateException().isThrownBy(() -> nothing.artists().get("x"))
				.withMessage("The token provider gave no token");
		}
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void groupsAreTheSameEachTime() {
		assertThat(this.client.albums()).isSameAs(this.client.albums());
		assertThat(this.client.reactive().albums()).isSameAs(this.client.reactive().albums());
	}

	@Test
	void groupsHaveReadableNames() {
		assertThat(this.client.albums().toString()).startsWith("AlbumOperations@");
		assertThat(this.client.reactive().albums().toString()).startsWith("ReactiveAlbumOperations@");
		assertThat(this.client.asApp().reactive().albums().toString()).startsWith("ReactiveAlbumOperations@");
		assertThat(this.client.reactive().albums()).isNotEqualTo(this.client.asApp().reactive().albums())
			.isNotEqualTo(null);
	}

	@FunctionalInterface
	interface UserCall {

		void run(SpotifyClient client);

	}

}
