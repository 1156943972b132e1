package io.github.springspotify.autoconfigure.login;

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
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
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
 *
 * @since 0.1.0
 */
public final class SpotifyProfiles {

	/**
	 * Without a cache, which keeps the answers of users apart by their names and lets
	 * those of one name share exchanges: these users have none yet.
	 */
	private final Supplier<ReactiveSpotifyClient> client;

	private final LoginIdentities identities;

	/**
	 * Create a reader.
	 * @param builder gives a builder with the settings of the application
	 * @param identities tells whether users log in with Spotify
	 */
	public SpotifyProfiles(Supplier<SpotifyClientBuilder> builder, LoginIdentities identities) {
		this.identities = identities;
		this.client = SingletonSupplier.of(() -> builder.get()
			.tokenProvider((identity) -> Mono.deferContextual((context) -> Mono.just(context.get(AccessToken.class))))
			.cache(null)
			.buildReactive());
	}

	/**
	 * Read the profile of a user. Where users connect an account, nobody gets in with
	 * one: an answer that was asked for to connect it could be turned into a login.
	 * @param request the user's token
	 * @return the user, or an {@link OAuth2AuthenticationException}
	 */
	public Mono<OAuth2User> read(OAuth2UserRequest request) {
		if (this.identities.isConnect()) {
			return Mono.error(() -> failure("spotify_login_not_offered",
					"Users of this application connect a Spotify account and do not log in with it.", null));
		}
		AccessToken token = AccessToken.of(request.getAccessToken().getTokenValue());
		return this.client.get()
			.users()
			.getCurrent()
			.contextWrite((context) -> context.put(AccessToken.class, token))
			.onErrorMap(SpotifyException.class, (ex) -> failure("spotify_profile_refused", ex.getMessage(), ex))
			.switchIfEmpty(
					Mono.error(() -> failure("spotify_profile_empty", "Spotify's answer to GET /me is empty.", null)))
			.map((profile) -> toUser(attributesOf(profile), request));
	}

	private static OAuth2User toUser(Map<String, Object> attributes, OAuth2UserRequest request) {
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
