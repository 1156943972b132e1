package io.github.springspotify.autoconfigure.reactive;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;

/**
 * Puts our repository and our service before those that Boot or the application has made.
 * Beans of our own would make Boot's back off, and other registrations need them.
 */
final class ReactiveAuthorizedClientPostProcessor implements BeanPostProcessor {

	private final ReactiveLoginComponents components;

	ReactiveAuthorizedClientPostProcessor(ReactiveLoginComponents components) {
		this.components = components;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof ServerOAuth2AuthorizedClientRepository repository) {
			return new SpotifyServerAuthorizedClientRepository(repository, this.components);
		}
		return (bean instanceof ReactiveOAuth2AuthorizedClientService service)
				? new SpotifyReactiveAuthorizedClientService(service, this.components) : bean;
	}

}
