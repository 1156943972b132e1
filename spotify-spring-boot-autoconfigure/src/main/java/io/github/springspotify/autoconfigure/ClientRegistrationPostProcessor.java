package io.github.springspotify.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.Environment;

/**
 * Lets the login follow {@link SpotifyConnectionDetails}: adds the client registration
 * {@code spotify} to those of the application, or replaces the part of it that says where
 * Spotify is and who the application is there.
 */
final class ClientRegistrationPostProcessor implements BeanPostProcessor {

	private final ObjectProvider<SpotifyConnectionDetails> details;

	private final Environment environment;

	ClientRegistrationPostProcessor(ObjectProvider<SpotifyConnectionDetails> details, Environment environment) {
		this.details = details;
		this.environment = environment;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof OAuth2ClientProperties properties) {
			OAuth2ClientProperties bound = bind(ClientRegistrationProperties.of(this.details.getObject()));
			properties.getRegistration().putAll(bound.getRegistration());
			properties.getProvider().putAll(bound.getProvider());
		}
		return bean;
	}

	/**
	 * The details win over the properties of the application, and those over the
	 * defaults.
	 */
	private OAuth2ClientProperties bind(ClientRegistrationProperties registration) {
		Binder binder = Binder.get(this.environment);
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		sources.add(new MapConfigurationPropertySource(registration.connection(binder)));
		ConfigurationPropertySources.get(this.environment).forEach(sources::add);
		sources.add(new MapConfigurationPropertySource(registration.complete(binder)));
		return new Binder(sources, new PropertySourcesPlaceholdersResolver(this.environment))
			.bindOrCreate(ClientRegistrationProperties.PREFIX, OAuth2ClientProperties.class);
	}

}
