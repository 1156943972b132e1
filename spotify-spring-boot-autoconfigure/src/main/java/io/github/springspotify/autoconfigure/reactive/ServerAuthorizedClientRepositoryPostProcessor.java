package io.github.springspotify.autoconfigure.reactive;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;

/**
 * Puts our repository before the one that Boot or the application has made. A repository
 * bean of our own would make Boot's back off, and other registrations need it.
 */
final class ServerAuthorizedClientRepositoryPostProcessor implements BeanPostProcessor {

	private final ReactiveLoginComponents components;

	ServerAuthorizedClientRepositoryPostProcessor(ReactiveLoginComponents components) {
		this.components = components;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof ServerOAuth2AuthorizedClientRepository repository)
				? new SpotifyServerAuthorizedClientRepository(repository, this.components) : bean;
	}

}
