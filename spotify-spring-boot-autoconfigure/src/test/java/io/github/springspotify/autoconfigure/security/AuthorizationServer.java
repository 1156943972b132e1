package io.github.springspotify.autoconfigure.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Spring Authorization Server at the addresses of Spotify's accounts service, and two
 * endpoints of the Web API that ask it whether a token is valid.
 */
@EnableAutoConfiguration(exclude = { SpotifyAutoConfiguration.class, SpotifyLoginAutoConfiguration.class })
@Configuration(proxyBeanMethods = false)
@Import(AuthorizationServer.Api.class)
class AuthorizationServer {

	static final String CLIENT_ID = "sas-client";

	static final String CLIENT_SECRET = "sas-secret";

	/**
	 * Return the one client.
	 * @param redirectUri address of the application, whose port is known once it runs
	 */
	static RegisteredClient client(String redirectUri) {
		return RegisteredClient.withId("spotify")
			.clientId(CLIENT_ID)
			.clientSecret("{noop}" + CLIENT_SECRET)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.redirectUri(redirectUri)
			.scope("user-top-read")
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.tokenSettings(TokenSettings.builder()
				.accessTokenFormat(OAuth2TokenFormat.REFERENCE)
				.accessTokenTimeToLive(Duration.ofSeconds(30))
				.reuseRefreshTokens(false)
				.build())
			.build();
	}

	@Bean
	RegisteredClientRepository registeredClientRepository() {
		return new InMemoryRegisteredClientRepository(client("http://127.0.0.1/unknown-yet"));
	}

	@Bean
	AuthorizationServerSettings authorizationServerSettings() {
		return AuthorizationServerSettings.builder()
			.authorizationEndpoint("/authorize")
			.tokenEndpoint("/api/token")
			.build();
	}

	@Bean
	OAuth2AuthorizationService authorizationService() {
		return new InMemoryOAuth2AuthorizationService();
	}

	@Bean
	WebSecurityCustomizer apiIsCheckedByItself() {
		return (web) -> web.ignoring().requestMatchers("/v1/**");
	}

	@RestController
	static class Api {

		final List<String> tokens = new CopyOnWriteArrayList<>();

		private final OAuth2AuthorizationService authorizations;

		Api(OAuth2AuthorizationService authorizations) {
			this.authorizations = authorizations;
		}

		@GetMapping("/v1/me")
		Map<String, String> me(@RequestHeader("Authorization") String authorization) {
			OAuth2Authorization known = check(authorization);
			return Map.of("id", known.getPrincipalName(), "display_name", "The " + known.getPrincipalName());
		}

		@GetMapping("/v1/artists/any")
		Map<String, String> artist(@RequestHeader("Authorization") String authorization) {
			check(authorization);
			return Map.of("id", "any", "name", "An artist");
		}

		private OAuth2Authorization check(String authorization) {
			String token = authorization.substring("Bearer ".length());
			this.tokens.add(token);
			OAuth2Authorization known = this.authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN);
			if (known == null || !known.getAccessToken().isActive()) {
				throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
			}
			return known;
		}

	}

}
