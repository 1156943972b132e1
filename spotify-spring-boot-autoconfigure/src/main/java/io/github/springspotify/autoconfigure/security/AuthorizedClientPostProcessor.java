package io.github.springspotify.autoconfigure.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Puts our repository and our service before those that Boot or the application has made.
 * Beans of our own would make Boot's back off, and other registrations need them.
 */
final class AuthorizedClientPostProcessor implements BeanPostProcessor {

	private final SpotifyLoginComponents components;

	AuthorizedClientPostProcessor(SpotifyLoginComponents components) {
		this.components = components;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof OAuth2AuthorizedClientRepository repository) {
			return new SpotifyAuthorizedClientRepository(repository, this.components);
		}
		return (bean instanceof OAuth2AuthorizedClientService service)
				? new SpotifyAuthorizedClientService(service, this.components) : bean;
	}

}
