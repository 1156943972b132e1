package io.github.springspotify.autoconfigure;

import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.token.SpotifyTokenEvent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * Lets the cache forget users whose token is gone. The cache is looked up when there is
 * an event: it needs the client, and the client the tokens, which is where events come
 * from.
 */
final class CacheClearingListener {

	private final ObjectProvider<SpotifyCache> caches;

	CacheClearingListener(ObjectProvider<SpotifyCache> caches) {
		this.caches = caches;
	}

	@EventListener
	void onTokenEvent(SpotifyTokenEvent event) {
		this.caches.ifUnique((cache) -> cache.onTokenEvent(event));
	}

}
