package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.SpotifyProfiles;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.userinfo.DefaultReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Reads the profile of a user who has just logged in with Spotify. Other registrations
 * are left to Spring Security's service.
 */
final class SpotifyReactiveOAuth2UserService implements ReactiveOAuth2UserService<OAuth2UserRequest, OAuth2User> {

	private final ReactiveOAuth2UserService<OAuth2UserRequest, OAuth2User> others = new DefaultReactiveOAuth2UserService();

	private final SpotifyProfiles profiles;

	SpotifyReactiveOAuth2UserService(SpotifyProfiles profiles) {
		this.profiles = profiles;
	}

	@Override
	public Mono<OAuth2User> loadUser(OAuth2UserRequest request) {
		return LoginIdentities.REGISTRATION_ID.equals(request.getClientRegistration().getRegistrationId())
				? this.profiles.read(request).transform(LoginFailureWebFilter::remembered)
				: this.others.loadUser(request);
	}

}
