package io.github.springspotify.autoconfigure;

import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor shows for each property.
 */
class ConfigurationMetadataTests {

	private static JsonNode properties() throws IOException {
		try (InputStream metadata = SpotifyProperties.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			return JsonMapper.shared().readTree(metadata).path("properties");
		}
	}

	@Test
	void everyPropertyIsDescribed() throws IOException {
		assertThat(properties()).isNotEmpty()
			.allSatisfy((property) -> assertThat(property.path("description").asString(""))
				.as(property.path("name").asString())
				.matches("(?!(The|A|An) ).+\\."));
	}

	@Test
	void everyPropertyIsOurs() throws IOException {
		assertThat(properties()).allSatisfy((property) -> assertThat(property.path("name").asString())
			.matches("(management\\.(endpoint|health|info)\\.)?spotify\\..+"));
	}

	@Test
	void partsOfTheActuatorAreAmongThem() throws IOException {
		assertThat(properties()).extracting((property) -> property.path("name").asString())
			.contains("management.endpoint.spotify.access", "management.health.spotify.enabled",
					"management.info.spotify.enabled");
	}

	@Test
	void defaultsAreKnown() throws IOException {
		assertThat(properties()).anySatisfy((property) -> {
			assertThat(property.path("name").asString()).isEqualTo("spotify.timeout");
			assertThat(property.path("defaultValue").asString()).isEqualTo("30s");
		});
	}

}
