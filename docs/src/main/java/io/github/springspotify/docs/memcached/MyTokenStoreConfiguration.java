package io.github.springspotify.docs.memcached;

import java.io.IOException;
import java.time.Clock;

import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyTokenStore;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.MemcachedClientBuilder;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MyTokenStoreConfiguration {

	@Bean(destroyMethod = "shutdown")
	MemcachedClient memcached(@Value("${my.memcached}") String servers) throws IOException {
		MemcachedClientBuilder builder = new XMemcachedClientBuilder(servers);
		builder.setFailureMode(true);
		return builder.build();
	}

	@Bean
	SpotifyTokenStore tokenStore(MemcachedClient memcached, TokenCipher cipher, ApplicationEventPublisher events) {
		return new MyMemcachedTokenStore(memcached, cipher, Clock.systemUTC(), events::publishEvent);
	}

}
