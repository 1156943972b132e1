package io.github.springspotify.autoconfigure;

import io.github.springspotify.ReactiveSpotifyClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroupConfigurer;

/**
 * Makes calls of the application's own interfaces in a group of HTTP services as if they
 * were ours, whichever client the group is declared with. Lazy, since most applications
 * have none.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
final class SpotifyHttpServiceConfiguration {

	private static final String GROUP = "spotify";

	@Bean
	WebClientHttpServiceGroupConfigurer spotifyWebClientHttpServiceGroupConfigurer(
			ObjectProvider<ReactiveSpotifyClient> client) {
		return (groups) -> configure(groups, client);
	}

	@Bean
	RestClientHttpServiceGroupConfigurer spotifyRestClientHttpServiceGroupConfigurer(
			ObjectProvider<ReactiveSpotifyClient> client) {
		return (groups) -> configure(groups, client);
	}

	private static void configure(HttpServiceGroupConfigurer.Groups<?> groups,
			ObjectProvider<ReactiveSpotifyClient> client) {
		groups.filterByName(GROUP)
			.forEachProxyFactory((group, factory) -> factory
				.exchangeAdapterDecorator((ignored) -> client.getObject().exchangeAdapter()));
	}

}
