package io.github.springspotify.autoconfigure.security;

import java.util.Map;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.login.LoginLinks;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationCodeGrantFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;

/**
 * Lets the users of a filter chain connect a Spotify account, and nobody log in with one.
 */
final class SpotifyConnectConfigurer extends AbstractHttpConfigurer<SpotifyConnectConfigurer, HttpSecurity> {

	private final ClientRegistrationRepository registrations;

	private final AuthenticationFailureHandler failureHandler;

	SpotifyConnectConfigurer(ClientRegistrationRepository registrations, AuthenticationFailureHandler failureHandler) {
		this.registrations = registrations;
		this.failureHandler = failureHandler;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void configure(HttpSecurity http) {
		Map<String, String> logins = LoginLinks.withoutSpotify(this.registrations);
		if (http.getConfigurer(OAuth2LoginConfigurer.class) != null && logins.isEmpty()
				&& this.registrations instanceof Iterable<?>) {
			throw new SpotifyConfigurationException(LoginLinks.ONLY_SPOTIFY, LoginLinks.ONLY_SPOTIFY_ACTION);
		}
		DefaultLoginPageGeneratingFilter loginPage = http.getSharedObject(DefaultLoginPageGeneratingFilter.class);
		if (loginPage != null) {
			loginPage.setOauth2AuthenticationUrlToClientName(logins);
		}
		http.addFilterAfter(new ConnectAnswerFilter(this.failureHandler), OAuth2AuthorizationCodeGrantFilter.class);
	}

}
