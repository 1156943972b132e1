package io.github.springspotify.autoconfigure.login;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import static org.assertj.core.api.Assertions.assertThat;

class SpotifyProfilesTests {

	private final MockSpotify spotify = MockSpotify.start();

	private final SpotifyProfiles profiles = new SpotifyProfiles(() -> SpotifyClient.builder()
		.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
		.filter(SpotifyProfilesTests::freshForAnHour), new LoginIdentities(false, false));

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	@Test
	void usersWhoLogInAtTheSameTimeAreTheirOwn() {
		List<String> users = Flux.just("aurora", "bram").flatMapSequential(this::login).collectList().block();

		assertThat(users).containsExactly("aurora", "bram");
	}

	@Test
	void usersWhoLogInOneAfterTheOtherAreTheirOwn() {
		assertThat(login("aurora").block()).isEqualTo("aurora");
		assertThat(login("bram").block()).isEqualTo("bram");
	}

	private static Mono<ClientResponse> freshForAnHour(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.map((response) -> response.mutate()
				.headers((headers) -> headers.setCacheControl("private, max-age=3600"))
				.build());
	}

	private Mono<String> login(String user) {
		Instant now = Instant.now();
		OAuth2AccessToken token = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER,
				this.spotify.issueTokens(user).accessToken(), now, now.plusSeconds(3600));
		ClientRegistration registration = ClientRegistration.withRegistrationId("spotify")
			.clientId("id")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("http://127.0.0.1/login/oauth2/code/spotify")
			.authorizationUri("http://127.0.0.1/authorize")
			.tokenUri("http://127.0.0.1/token")
			.userNameAttributeName("id")
			.build();
		return this.profiles.read(new OAuth2UserRequest(registration, token)).map(OAuth2User::getName);
	}

}
