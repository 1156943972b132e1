package io.github.springspotify.autoconfigure;

import java.util.stream.Stream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.token.SpotifyTokenEvent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Lets the caches of all clients forget users whose token is gone. They are looked up
 * when there is an event: a cache needs the client, and the client the tokens, which is
 * where events come from.
 */
final class CacheClearingListener {

	private final ObjectProvider<SpotifyCache> caches;

	private final ObjectProvider<SpotifyClient> clients;

	private final ObjectProvider<ReactiveSpotifyClient> reactiveClients;

	CacheClearingListener(ObjectProvider<SpotifyCache> caches, ObjectProvider<SpotifyClient> clients,
			ObjectProvider<ReactiveSpotifyClient> reactiveClients) {
		this.caches = caches;
		this.clients = clients;
		this.reactiveClients = reactiveClients;
	}

	/**
	 * Before listeners of the application, which can fail.
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void onTokenEvent(SpotifyTokenEvent event) {
		Stream<SpotifyCache> ofClients = Stream.concat(this.clients.stream().map(SpotifyClient::cache),
				this.reactiveClients.stream().map(ReactiveSpotifyClient::cache));
		Stream.concat(this.caches.stream(), ofClients).distinct().forEach((cache) -> cache.onTokenEvent(event));
	}

}
