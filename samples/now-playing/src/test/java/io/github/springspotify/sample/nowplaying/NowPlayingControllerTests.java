package io.github.springspotify.sample.nowplaying;

import java.time.Duration;
import java.time.Instant;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOAuth2Login;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

/**
 * The page and its events, for users whose tokens are there already.
 */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@AutoConfigureMockSpotify
class NowPlayingControllerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final ParameterizedTypeReference<ServerSentEvent<NowPlaying>> EVENT = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private SpotifyTokens tokens;

	private WebTestClient browser;

	@BeforeEach
	void open() {
		this.browser = WebTestClient.bindToApplicationContext(this.context)
			.apply(springSecurity())
			.configureClient()
			.responseTimeout(PATIENCE)
			.build();
	}

	@Test
	void pageLeadsToSpotifyWithoutLogin() {
		this.browser.get()
			.uri("/index.html")
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectHeader()
			.valueMatches(HttpHeaders.LOCATION, ".*/oauth2/authorization/spotify");
	}

	@Test
	void eventTellsWhatIsPlaying() {
		StepVerifier.create(events("aurora")).assertNext((event) -> {
			assertThat(event.event()).isEqualTo("now");
			assertThat(event.data()).extracting(NowPlaying::title, NowPlaying::device)
				.containsExactly("Salt on the Window", "Kitchen speaker");
		}).thenCancel().verify(PATIENCE);
	}

	@Test
	void silenceIsAnEventToo() {
		StepVerifier.create(events("bram"))
			.assertNext((event) -> assertThat(event.data()).isEqualTo(NowPlaying.NOTHING))
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void eventsEndWhenSpotifyWantsAnotherLogin() {
		this.spotify.addUser("cleo", "Cleo");
		Flux<ServerSentEvent<NowPlaying>> events = events("cleo");
		this.spotify.revokeUser("cleo");

		StepVerifier.create(events)
			.assertNext((event) -> assertThat(event.event()).isEqualTo("over"))
			.expectComplete()
			.verify(PATIENCE);
	}

	private Flux<ServerSentEvent<NowPlaying>> events(String user) {
		String refreshToken = this.spotify.issueTokens(user, "user-read-playback-state").refreshToken();
		this.tokens.connect(SpotifyIdentity.user(user), StoredToken.ofRefreshToken(refreshToken, Instant.now()));
		return Flux.defer(() -> this.browser.mutateWith(mockOAuth2Login().attributes((all) -> all.put("sub", user)))
			.get()
			.uri("/events")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(EVENT)
			.getResponseBody());
	}

}
