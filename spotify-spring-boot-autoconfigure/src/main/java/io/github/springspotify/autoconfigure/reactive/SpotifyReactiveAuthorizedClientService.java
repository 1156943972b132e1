package io.github.springspotify.autoconfigure.reactive;

import java.util.Optional;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;

/**
 * Shows the token store to Spring Security where it knows a user's name only, as in jobs
 * without a request. Who names a user there gets that user's token, as with
 * {@code ReactiveSpotifyClient.asUser(..)}; but a user who is logged in some other way
 * gets nothing for having the same name.
 */
final class SpotifyReactiveAuthorizedClientService implements ReactiveOAuth2AuthorizedClientService {

	private final ReactiveOAuth2AuthorizedClientService delegate;

	private final ReactiveLoginComponents components;

	private final ReactiveAuthorizedClients clients;

	SpotifyReactiveAuthorizedClientService(ReactiveOAuth2AuthorizedClientService delegate,
			ReactiveLoginComponents components) {
		this.delegate = delegate;
		this.components = components;
		this.clients = new ReactiveAuthorizedClients(components);
	}

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
			String principalName) {
		return userOf(registrationId, principalName).flatMap((user) -> user.isPresent() ? this.clients.load(user.get())
				: this.delegate.loadAuthorizedClient(registrationId, principalName));
	}

	/**
	 * A client without a refresh token is one that was loaded here. Saved elsewhere under
	 * its name, another user could find it.
	 */
	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal) {
		return Mono.deferContextual((context) -> {
			if (!isOurs(client.getClientRegistration().getRegistrationId(), context)) {
				return this.delegate.saveAuthorizedClient(client, principal);
			}
			return (client.getRefreshToken() == null) ? Mono.empty()
					: userOf(principal, context)
						.flatMap((user) -> user.isPresent() ? this.clients.save(user.get(), client)
								: this.delegate.saveAuthorizedClient(client, principal));
		});
	}

	/**
	 * Spring Security removes a client after any 401. Our users' tokens go on logout, and
	 * when Spotify says that a refresh token is not valid any more.
	 */
	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, String principalName) {
		return userOf(registrationId, principalName).flatMap((user) -> user.isPresent() ? Mono.empty()
				: this.delegate.removeAuthorizedClient(registrationId, principalName));
	}

	private Mono<Optional<SpotifyIdentity>> userOf(String registrationId, String principalName) {
		return Mono
			.deferContextual((context) -> isOurs(registrationId, context)
					? ReactiveSecurityContextHolder.getContext()
						.mapNotNull(SecurityContext::getAuthentication)
						.filter((current) -> current.getName().equals(principalName))
						.flatMap((current) -> userOf(current, context))
						.defaultIfEmpty(Optional.of(SpotifyIdentity.user(principalName)))
					: Mono.just(Optional.empty()));
	}

	private Mono<Optional<SpotifyIdentity>> userOf(Authentication principal, ContextView context) {
		return this.components.identities().of(principal, ReactiveIdentities.exchangeOf(context)).singleOptional();
	}

	private static boolean isOurs(String registrationId, ContextView context) {
		return LoginIdentities.REGISTRATION_ID.equals(registrationId) && !ReactiveOtherUsers.isOneServed(context);
	}

}
