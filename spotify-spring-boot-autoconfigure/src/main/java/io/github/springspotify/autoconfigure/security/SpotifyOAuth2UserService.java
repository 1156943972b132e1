package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.SpotifyProfiles;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Reads the profile of a user who has just logged in with Spotify. Other registrations
 * are left to Spring Security's service.
 */
final class SpotifyOAuth2UserService implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

	private final OAuth2UserService<OAuth2UserRequest, OAuth2User> others = new DefaultOAuth2UserService();

	private final SpotifyProfiles profiles;

	SpotifyOAuth2UserService(SpotifyProfiles profiles) {
		this.profiles = profiles;
	}

	@Override
	public @Nullable OAuth2User loadUser(OAuth2UserRequest request) {
		return LoginIdentities.REGISTRATION_ID.equals(request.getClientRegistration().getRegistrationId())
				? this.profiles.read(request).block() : this.others.loadUser(request);
	}

}
