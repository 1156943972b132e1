package io.github.springspotify.token;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.support.MutableClock;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class SpotifyTokenEventTests {

	private final MutableClock clock = new MutableClock();

	private final Instant authorizedAt = this.clock.instant();

	private final Instant end = this.authorizedAt.atOffset(ZoneOffset.UTC).plusMonths(6).toInstant();

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final SpotifyTokenStore store = new InMemorySpotifyTokenStore();

	private final TokenEndpointStub endpoint = new TokenEndpointStub();

	private final List<SpotifyTokenEvent> events = new ArrayList<>();

	private final UserTokenProvider provider = UserTokenProvider.builder(this.store, this.endpoint)
		.clock(this.clock)
		.listener(this.events::add)
		.build();

	private final SpotifyTokens tokens = this.provider.tokens();

	@Test
	void authorizationAndDisconnectionAreEvents() {
		this.tokens.connect(this.user, login());
		this.tokens.disconnect(this.user);
		assertThat(this.events).containsExactly(new SpotifyAuthorizedEvent("aurora", login().metadata()),
				new SpotifyDisconnectedEvent("aurora", login().metadata()));
		assertThat(this.store.load(this.user)).isNull();
	}

	@Test
	void nobodyIsDisconnectedTwice() {
		this.tokens.disconnect(this.user);
		assertThat(this.events).isEmpty();
	}

	@Test
	void refreshIsAnEvent() {
		this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", this.authorizedAt));
		this.endpoint.answer("access2", "refresh2");
		token();
		assertThat(this.events).singleElement().isInstanceOfSatisfying(SpotifyTokenRefreshedEvent.class, (event) -> {
			assertThat(event.principal()).isEqualTo("aurora");
			assertThat(event.token().expiresAt()).isEqualTo(this.clock.instant().plusSeconds(3600));
			assertThat(event.token().authorizedAt()).isEqualTo(this.authorizedAt);
		});
	}

	@Test
	void metadataTellsTimesAndScopesOnly() {
		this.tokens.connect(this.user, login());
		TokenMetadata metadata = this.tokens.find(this.user);
		assertThat(metadata.scopes()).containsExactly("user-top-read");
		assertThat(metadata.reauthorizeBefore()).isEqualTo(this.end);
		assertThat(metadata.renewable()).isTrue();
		assertThat(this.events.toString() + metadata).doesNotContain("canary");
		assertThat(this.tokens.find(SpotifyIdentity.user("bram"))).isNull();
	}

	@Test
	void seededRefreshTokenHasNoTimesYet() {
		this.tokens.connect(this.user, StoredToken.ofRefreshToken("refresh", this.authorizedAt));
		TokenMetadata metadata = this.tokens.find(this.user);
		assertThat(metadata.issuedAt()).isNull();
		assertThat(metadata.expiresAt()).isNull();
	}

	@Test
	void reauthorizationIsDueThirtyAndSevenDaysBeforeTheEndOnceEach() {
		this.store.replace(this.user, lasting());
		at(this.end.minus(Duration.ofDays(30)).minusSeconds(1));
		assertThat(this.events).isEmpty();
		at(this.end.minus(Duration.ofDays(30)));
		at(this.end.minus(Duration.ofDays(8)));
		at(this.end.minus(Duration.ofDays(6)));
		at(this.end.minus(Duration.ofDays(5)));
		at(this.end);
		assertThat(this.events).containsExactly(
				new SpotifyReauthorizationDueEvent("aurora", lasting().metadata(), Duration.ofDays(30)),
				new SpotifyReauthorizationDueEvent("aurora", lasting().metadata(), Duration.ofDays(7)));
	}

	@Test
	void newAuthorizationBeginsAnew() {
		this.store.replace(this.user, lasting());
		at(this.end.minus(Duration.ofDays(3)));
		this.store.replace(this.user,
				new StoredToken("new", this.end, this.end.plus(Duration.ofDays(400)), Set.of(), "new", this.end, 0));
		at(this.end.plus(Duration.ofDays(100)));
		assertThat(this.events).hasSize(1);
		at(this.end.atOffset(ZoneOffset.UTC).plusMonths(6).toInstant().minus(Duration.ofDays(3)));
		assertThat(this.events).hasSize(2);
	}

	@Test
	void refusalIsAnEventOncePerToken() {
		this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", this.authorizedAt));
		this.endpoint.invalidGrant();
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(this::token);
		}
		assertThat(this.events).singleElement().isInstanceOf(SpotifyReauthorizationRequiredEvent.class);
	}

	@Test
	void listenerThatFailsIsNobodysProblem() {
		List<SpotifyTokenEvent> second = new ArrayList<>();
		SpotifyTokens watched = UserTokenProvider.builder(this.store, this.endpoint).listener((event) -> {
			throw new IllegalStateException("broken");
		}).listener(second::add).build().tokens();
		watched.connect(this.user, login());
		assertThat(second).hasSize(1);
		assertThat(watched.find(this.user)).isNotNull();
	}

	@Test
	void lifeOfAnAuthorizationAtSpotify() {
		try (MockSpotify spotify = MockSpotify.builder().clock(this.clock).start()) {
			UserTokenProvider real = UserTokenProvider.builder(this.store, endpointOf(spotify))
				.clock(this.clock)
				.listener(this.events::add)
				.build();
			real.tokens()
				.connect(this.user,
						StoredToken.ofRefreshToken(spotify.issueTokens("aurora").refreshToken(), this.clock.instant()));
			this.clock.advance(Duration.between(this.clock.instant(),
					this.authorizedAt.atOffset(ZoneOffset.UTC).plusMonths(5).plusWeeks(3).toInstant()));
			real.getToken(this.user).block(Duration.ofSeconds(10));
			this.clock.advance(Duration.between(this.clock.instant(), this.end));
			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(ReauthorizationRequiredException.class)
					.isThrownBy(() -> real.getToken(this.user).block(Duration.ofSeconds(10)));
			}
			assertThat(spotify.requests("/api/token")).extracting((request) -> request.status())
				.containsExactly(200, 400);
			assertThat(this.events).extracting((event) -> event.getClass().getSimpleName())
				.containsExactly("SpotifyAuthorizedEvent", "SpotifyReauthorizationDueEvent",
						"SpotifyTokenRefreshedEvent", "SpotifyReauthorizationRequiredEvent");
		}
	}

	private WebClientTokenEndpoint endpointOf(MockSpotify spotify) {
		return new WebClientTokenEndpoint(WebClient.builder(), URI.create(spotify.accountsBaseUrl()),
				new ClientCredentials(spotify.clientId(), spotify.clientSecret()), Duration.ofSeconds(10), this.clock);
	}

	private StoredToken login() {
		Instant now = this.authorizedAt;
		return new StoredToken("canary-access", now, now.plusSeconds(3600), Set.of("user-top-read"), "canary-refresh",
				now, 0);
	}

	/**
	 * An authorisation whose access token outlives it, so that it is never refreshed.
	 */
	private StoredToken lasting() {
		return new StoredToken("access", this.authorizedAt, this.authorizedAt.plus(Duration.ofDays(400)), Set.of(),
				"refresh", this.authorizedAt, 0);
	}

	private void at(Instant instant) {
		this.clock.advance(Duration.between(this.clock.instant(), instant));
		token();
	}

	private String token() {
		return this.provider.getToken(this.user).block(Duration.ofSeconds(10)).value();
	}

}
