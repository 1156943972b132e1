package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.SpotifyCodeExchange;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SpotifyReactiveCodeTokenResponseClient}.
 */
class SpotifyReactiveCodeTokenResponseClientTests {

	private static final String ADDRESS = "http://127.0.0.1/authorize/oauth2/code/spotify";

	@Test
	void accountIsConnectedToNobodyIfTheRequestDoesNotSayWhoHasAsked() {
		SpotifyTokenEndpoint endpoint = BDDMockito.mock(SpotifyTokenEndpoint.class);
		SpotifyReactiveCodeTokenResponseClient client = new SpotifyReactiveCodeTokenResponseClient(
				new SpotifyCodeExchange(endpoint), new LoginIdentities(true, false));
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> client.getTokenResponse(grant())
				.contextWrite(ReactiveSecurityContextHolder
					.withAuthentication(new TestingAuthenticationToken("mary", "secret")))
				.block())
			.withMessageContaining("authorization_request_without_owner");
		BDDMockito.then(endpoint).shouldHaveNoInteractions();
	}

	private static OAuth2AuthorizationCodeGrantRequest grant() {
		ClientRegistration registration = ClientRegistration.withRegistrationId("spotify")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.clientId("id")
			.redirectUri(ADDRESS)
			.authorizationUri("http://127.0.0.1/authorize")
			.tokenUri("http://127.0.0.1/api/token")
			.build();
		OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri("http://127.0.0.1/authorize")
			.clientId("id")
			.redirectUri(ADDRESS)
			.state("state")
			.build();
		OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success("code")
			.redirectUri(ADDRESS)
			.state("state")
			.build();
		return new OAuth2AuthorizationCodeGrantRequest(registration,
				new OAuth2AuthorizationExchange(request, response));
	}

}
