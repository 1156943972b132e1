package io.github.springspotify.autoconfigure;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;

/**
 * Auto-configuration of the client registration {@code spotify} of an application that
 * has {@link SpotifyConnectionDetails}. Spring Boot makes registrations from properties
 * only, and none where there are no such properties.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = { SpotifyAutoConfiguration.class, OAuth2ClientAutoConfiguration.class,
		ReactiveOAuth2ClientAutoConfiguration.class })
@ConditionalOnClass({ ClientRegistration.class, OAuth2ClientProperties.class })
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnBean(SpotifyConnectionDetails.class)
@ConditionalOnSpotifyLogin
@EnableConfigurationProperties(OAuth2ClientProperties.class)
public final class SpotifyClientRegistrationAutoConfiguration {

	@Bean
	static ClientRegistrationPostProcessor spotifyClientRegistrationPostProcessor(
			ObjectProvider<SpotifyConnectionDetails> details, Environment environment) {
		return new ClientRegistrationPostProcessor(details, environment);
	}

	@Bean
	@ConditionalOnMissingBean(ClientRegistrationRepository.class)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	InMemoryClientRegistrationRepository spotifyClientRegistrationRepository(OAuth2ClientProperties properties) {
		return new InMemoryClientRegistrationRepository(registrations(properties));
	}

	@Bean
	@ConditionalOnMissingBean(ReactiveClientRegistrationRepository.class)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	InMemoryReactiveClientRegistrationRepository spotifyReactiveClientRegistrationRepository(
			OAuth2ClientProperties properties) {
		return new InMemoryReactiveClientRegistrationRepository(registrations(properties));
	}

	private static List<ClientRegistration> registrations(OAuth2ClientProperties properties) {
		return List.copyOf(new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().values());
	}

}
