package io.github.springspotify.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses a web application whose users are to connect a Spotify account although it has
 * no users. A job may share the properties of a web application, so it is left alone.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "spotify.login.mode", havingValue = "connect")
@ConditionalOnMissingClass("org.springframework.security.oauth2.client.registration.ClientRegistration")
final class ConnectWithoutSecurityConfiguration {

	ConnectWithoutSecurityConfiguration() {
		throw new SpotifyConfigurationException(
				"'spotify.login.mode' is 'connect', but this application is without Spring Security.",
				"Add the dependency 'spring-boot-starter-security-oauth2-client', or remove 'spotify.login.mode'.");
	}

}
