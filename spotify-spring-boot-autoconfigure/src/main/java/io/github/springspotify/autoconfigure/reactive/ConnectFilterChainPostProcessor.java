package io.github.springspotify.autoconfigure.reactive;

import java.util.Map;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.login.LoginLinks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.authentication.OAuth2LoginAuthenticationWebFilter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ui.LoginPageGeneratingWebFilter;
import org.springframework.web.server.WebFilter;

/**
 * Takes Spotify off the generated login page, where users connect an account.
 */
final class ConnectFilterChainPostProcessor implements BeanPostProcessor {

	private final ObjectProvider<ReactiveClientRegistrationRepository> registrations;

	ConnectFilterChainPostProcessor(ObjectProvider<ReactiveClientRegistrationRepository> registrations) {
		this.registrations = registrations;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof SecurityWebFilterChain chain) {
			Iterable<WebFilter> filters = chain.getWebFilters().toIterable();
			boolean login = false;
			for (WebFilter filter : filters) {
				login = login || filter instanceof OAuth2LoginAuthenticationWebFilter;
			}
			if (login) {
				takeSpotifyOff(filters);
			}
		}
		return bean;
	}

	private void takeSpotifyOff(Iterable<WebFilter> filters) {
		Object repository = this.registrations.getObject();
		Map<String, String> logins = LoginLinks.withoutSpotify(repository);
		if (logins.isEmpty() && repository instanceof Iterable<?>) {
			throw new SpotifyConfigurationException(LoginLinks.ONLY_SPOTIFY, LoginLinks.ONLY_SPOTIFY_ACTION);
		}
		for (WebFilter filter : filters) {
			if (filter instanceof LoginPageGeneratingWebFilter page) {
				page.setOauth2AuthenticationUrlToClientName(logins);
			}
		}
	}

}
