package io.github.springspotify.autoconfigure.redis;

import java.util.Map;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class CacheScopeTests {

	@Test
	void applicationsAndTheirOnlyUsersHaveScopesOfTheirOwn() {
		assertThat(scope("spotify.client-id", "a")).isEqualTo(scope("spotify.client-id", "a"));
		assertThat(new String[] { scope("spotify.client-id", "a"), scope("spotify.client-id", "b"),
				scope("spotify.user-refresh-token", "a"), scope("spotify.user-refresh-token", "b"),
				scope("spotify.access-token", "a"), scope("spotify.access-token", "b") })
			.doesNotHaveDuplicates();
	}

	private static String scope(String property, String value) {
		SpotifyProperties properties = new Binder(new MapConfigurationPropertySource(Map.of(property, value)))
			.bindOrCreate("spotify", SpotifyProperties.class);
		return CacheScope.of(properties, properties.clientId());
	}

}
