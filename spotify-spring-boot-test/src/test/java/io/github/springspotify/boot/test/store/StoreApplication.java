package io.github.springspotify.boot.test.store;

import java.time.Instant;
import java.util.Set;

import io.github.springspotify.token.StoredToken;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
class StoreApplication {

	static final String SECRET = "canary-secret";

	static StoredToken token(String accessToken) {
		return token(accessToken, Instant.now());
	}

	static StoredToken token(String accessToken, Instant authorizedAt) {
		return new StoredToken(accessToken, authorizedAt, authorizedAt.plusSeconds(3600), Set.of("user-top-read"),
				"refresh", authorizedAt, 0);
	}

}
