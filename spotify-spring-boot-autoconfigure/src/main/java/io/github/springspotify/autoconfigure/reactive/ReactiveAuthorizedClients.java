package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.AuthorizedClients;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/**
 * The token store as authorized clients of Spring Security: fresh ones, without the
 * refresh token.
 */
final class ReactiveAuthorizedClients {

	private final ReactiveLoginComponents components;

	ReactiveAuthorizedClients(ReactiveLoginComponents components) {
		this.components = components;
	}

	@SuppressWarnings("unchecked")
	<T extends OAuth2AuthorizedClient> Mono<T> load(SpotifyIdentity user) {
		return (Mono<T>) this.components.fresh()
			.get(user)
			.onErrorResume(ReauthorizationRequiredException.class, (ex) -> Mono.empty())
			.flatMap((token) -> this.components.registrations()
				.findByRegistrationId(LoginIdentities.REGISTRATION_ID)
				.map((registration) -> AuthorizedClients.of(registration, user, token,
						this.components.clock().instant())));
	}

	/**
	 * Clients that were loaded have no refresh token, and saving them back changes
	 * nothing.
	 */
	Mono<Void> save(SpotifyIdentity user, OAuth2AuthorizedClient client) {
		return StoreWork.run(() -> {
			SpotifyTokens tokens = this.components.connections();
			if (client.getRefreshToken() != null || tokens.find(user) == null) {
				tokens.connect(user, AuthorizedClients.toStoredToken(client, this.components.clock().instant()));
			}
		});
	}

}
