package io.github.springspotify.autoconfigure.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Puts our repository before the one that Boot or the application has made. A repository
 * bean of our own would make Boot's back off, and other registrations need it.
 */
final class AuthorizedClientRepositoryPostProcessor implements BeanPostProcessor {

	private final SpotifyLoginComponents components;

	AuthorizedClientRepositoryPostProcessor(SpotifyLoginComponents components) {
		this.components = components;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof OAuth2AuthorizedClientRepository repository)
				? new SpotifyAuthorizedClientRepository(repository, this.components) : bean;
	}

}
