package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page about features says how variables of other libraries are taken over.
 */
class OtherNamesTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	OtherNamesTests() throws IOException {
		Properties properties = new Properties();
		properties.load(new StringReader(Markdown.FEATURES.codeBlocks("properties").get(0)));
		Map<String, Object> variables = new HashMap<>();
		Markdown.FEATURES.find("\\$\\{([A-Z_]+)}").forEach((name) -> variables.put(name, "/" + name));
		this.environment.getPropertySources().addFirst(new PropertiesPropertySource("page", properties));
		this.environment.getPropertySources().addLast(new MapPropertySource("variables", variables));
	}

	@Test
	void variablesOfSpotipyReachTheProperties() {
		SpotifyProperties properties = Binder.get(this.environment).bindOrCreate("spotify", SpotifyProperties.class);

		assertThat(properties.clientId()).isEqualTo("/SPOTIPY_CLIENT_ID");
		assertThat(properties.clientSecret()).isEqualTo("/SPOTIPY_CLIENT_SECRET");
		assertThat(properties.redirectUri()).isEqualTo("/SPOTIPY_REDIRECT_URI");
		assertThat(properties.tokenStore().file().path()).isEqualTo("/SPOTIPY_CACHE_PATH");
		assertThat(properties.tokenStore().redis().keyPrefix()).isEqualTo("/SPOTIPY_REDIS_KEY");
		assertThat(this.environment.getProperty("spring.data.redis.url")).isEqualTo("/REDIS_URL");
	}

}
