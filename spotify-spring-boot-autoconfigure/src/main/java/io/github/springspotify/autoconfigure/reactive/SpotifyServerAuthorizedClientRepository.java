package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

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

	private final ReactiveAuthorizedClients clients;

	SpotifyServerAuthorizedClientRepository(ServerOAuth2AuthorizedClientRepository delegate,
			ReactiveLoginComponents components) {
		this.delegate = delegate;
		this.components = components;
		this.clients = new ReactiveAuthorizedClients(components);
	}

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
			Authentication principal, ServerWebExchange exchange) {
		return isOurs(registrationId, principal) ? userOf(principal, exchange).flatMap(this.clients::load)
				: ReactiveOtherUsers.serve(this.delegate.loadAuthorizedClient(registrationId, principal, exchange));
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			ServerWebExchange exchange) {
		return isOurs(client.getClientRegistration().getRegistrationId(), principal)
				? userOf(principal, exchange).flatMap((user) -> this.clients.save(user, client))
				: ReactiveOtherUsers.serve(this.delegate.saveAuthorizedClient(client, principal, exchange));
	}

	/**
	 * Spring Security removes a client after any 401. Our users' tokens go on logout, and
	 * when Spotify says that a refresh token is not valid any more.
	 */
	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, Authentication principal,
			ServerWebExchange exchange) {
		return isOurs(registrationId, principal) ? Mono.empty()
				: ReactiveOtherUsers.serve(this.delegate.removeAuthorizedClient(registrationId, principal, exchange));
	}

	private boolean isOurs(String registrationId, @Nullable Authentication principal) {
		return LoginIdentities.REGISTRATION_ID.equals(registrationId)
				&& this.components.identities().rule().of(principal, () -> null) != null;
	}

	private Mono<SpotifyIdentity> userOf(Authentication principal, ServerWebExchange exchange) {
		return this.components.identities().of(principal, exchange);
	}

}
