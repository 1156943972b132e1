package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.AuthorizedClients;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;

/**
 * Shows the token store to Spring Security as its authorized clients: those of users who
 * logged in with Spotify or connected an account. All others stay where they are.
 */
final class SpotifyServerAuthorizedClientRepository implements ServerOAuth2AuthorizedClientRepository {

	private final ServerOAuth2AuthorizedClientRepository delegate;

	private final ReactiveLoginComponents components;

	SpotifyServerAuthorizedClientRepository(ServerOAuth2AuthorizedClientRepository delegate,
			ReactiveLoginComponents components) {
		this.delegate = delegate;
		this.components = components;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
			Authentication principal, ServerWebExchange exchange) {
		if (!isOurs(registrationId, principal)) {
			return this.delegate.loadAuthorizedClient(registrationId, principal, exchange);
		}
		return userOf(principal, exchange).flatMap((user) -> (Mono<T>) load(registrationId, user));
	}

	private Mono<OAuth2AuthorizedClient> load(String registrationId, SpotifyIdentity user) {
		return this.components.provider()
			.getToken(user)
			.onErrorResume(ReauthorizationRequiredException.class, (ex) -> Mono.empty())
			.flatMap((token) -> this.components.registrations()
				.findByRegistrationId(registrationId)
				.map((registration) -> AuthorizedClients.of(registration, user, token,
						this.components.clock().instant())));
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			ServerWebExchange exchange) {
		if (!isOurs(client.getClientRegistration().getRegistrationId(), principal)) {
			return this.delegate.saveAuthorizedClient(client, principal, exchange);
		}
		return userOf(principal, exchange).publishOn(Schedulers.boundedElastic())
			.doOnNext((user) -> this.components.connections()
				.connect(user, AuthorizedClients.toStoredToken(client, this.components.clock().instant())))
			.then();
	}

	/**
	 * Spring Security removes a client after any 401. Our users' tokens go on logout, and
	 * when Spotify says that a refresh token is not valid any more.
	 */
	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, Authentication principal,
			ServerWebExchange exchange) {
		return isOurs(registrationId, principal) ? Mono.empty()
				: this.delegate.removeAuthorizedClient(registrationId, principal, exchange);
	}

	private boolean isOurs(String registrationId, @Nullable Authentication principal) {
		return LoginIdentities.REGISTRATION_ID.equals(registrationId)
				&& this.components.identities().rule().of(principal, () -> null) != null;
	}

	private Mono<SpotifyIdentity> userOf(Authentication principal, ServerWebExchange exchange) {
		return this.components.identities().of(principal, exchange);
	}

}
