package io.github.springspotify.autoconfigure.security;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.token.AccessToken;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads the profile of a user who has just logged in with Spotify. The user is named by
 * the immutable {@code account_id}, or by {@code id} where Spotify does not send it yet.
 */
final class SpotifyOAuth2UserService implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

	private final OAuth2UserService<OAuth2UserRequest, OAuth2User> others = new DefaultOAuth2UserService();

	private final Supplier<ReactiveSpotifyClient> client;

	SpotifyOAuth2UserService(Supplier<SpotifyClientBuilder> builder) {
		this.client = SingletonSupplier.of(() -> builder.get()
			.tokenProvider((identity) -> Mono.deferContextual((context) -> Mono.just(context.get(AccessToken.class))))
			.buildReactive());
	}

	@Override
	public @Nullable OAuth2User loadUser(OAuth2UserRequest request) {
		if (!LoginIdentities.REGISTRATION_ID.equals(request.getClientRegistration().getRegistrationId())) {
			return this.others.loadUser(request);
		}
		Map<String, Object> attributes = attributesOf(readProfile(request.getAccessToken().getTokenValue()));
		String configured = request.getClientRegistration()
			.getProviderDetails()
			.getUserInfoEndpoint()
			.getUserNameAttributeName();
		String name = (configured != null && hasText(attributes, configured)) ? configured : "id";
		if (!hasText(attributes, name)) {
			throw failure("spotify_profile_without_id", "Spotify's answer to GET /me names neither '" + configured
					+ "' nor 'id', so the user cannot be told from others.", null);
		}
		Set<GrantedAuthority> authorities = new LinkedHashSet<>();
		authorities.add(new OAuth2UserAuthority(attributes, name));
		request.getAccessToken()
			.getScopes()
			.forEach((scope) -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
		return new DefaultOAuth2User(authorities, attributes, name);
	}

	private PrivateUser readProfile(String accessToken) {
		AccessToken token = AccessToken.of(accessToken);
		try {
			PrivateUser user = this.client.get()
				.users()
				.getCurrent()
				.contextWrite((context) -> context.put(AccessToken.class, token))
				.block();
			if (user == null) {
				throw failure("spotify_profile_empty", "Spotify's answer to GET /me is empty.", null);
			}
			return user;
		}
		catch (SpotifyException ex) {
			throw failure("spotify_profile_refused", ex.getMessage(), ex);
		}
	}

	private static Map<String, Object> attributesOf(PrivateUser user) {
		Map<String, Object> attributes = new LinkedHashMap<>(
				JsonMapper.shared().convertValue(user, new TypeReference<Map<String, Object>>() {
				}));
		attributes.values().removeIf((value) -> value == null);
		return attributes;
	}

	private static boolean hasText(Map<String, Object> attributes, String name) {
		return attributes.get(name) instanceof String text && StringUtils.hasText(text);
	}

	private static OAuth2AuthenticationException failure(String code, @Nullable String message,
			@Nullable Throwable cause) {
		return new OAuth2AuthenticationException(new OAuth2Error(code, message, null), message, cause);
	}

}
