package io.github.springspotify.autoconfigure;

import java.util.Arrays;
import java.util.stream.Stream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.token.SpotifyTokenEvent;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Lets the caches of all clients forget users whose token is gone. They are looked up
 * when there is an event: a cache needs the client, and the client the tokens, which is
 * where events come from. A client that nobody has asked for yet keeps nothing, and could
 * not be made when the application ends.
 */
final class CacheClearingListener {

	private final ConfigurableListableBeanFactory beans;

	CacheClearingListener(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
	}

	/**
	 * Before listeners of the application, which can fail.
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void onTokenEvent(SpotifyTokenEvent event) {
		Stream<SpotifyCache> ofClients = Stream.concat(made(SpotifyClient.class).map(SpotifyClient::cache),
				made(ReactiveSpotifyClient.class).map(ReactiveSpotifyClient::cache));
		Stream.concat(made(SpotifyCache.class), ofClients).distinct().forEach((cache) -> cache.onTokenEvent(event));
	}

	private <T> Stream<T> made(Class<T> type) {
		return Arrays.stream(this.beans.getBeanNamesForType(type, false, false))
			.filter(this.beans::containsSingleton)
			.map((name) -> this.beans.getBean(name, type));
	}

}
