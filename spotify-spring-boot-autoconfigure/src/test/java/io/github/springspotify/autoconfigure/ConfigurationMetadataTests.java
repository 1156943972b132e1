package io.github.springspotify.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springspotify.endpoint.Feature;
import io.github.springspotify.endpoint.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor shows for each property.
 */
class ConfigurationMetadataTests {

	/**
	 * Their descriptions say what applies without them.
	 */
	private static final Set<String> WITHOUT_DEFAULT = Set.of("spotify.access-token", "spotify.cache.ttl",
			"spotify.client-id", "spotify.client-secret", "spotify.http.response-timeout", "spotify.locale",
			"spotify.login.show-dialog", "spotify.market", "spotify.rate-limit.shared", "spotify.redirect-uri",
			"spotify.scopes", "spotify.token-store.encryption.active-key", "spotify.token-store.encryption.keys",
			"spotify.token-store.file.path", "spotify.user-refresh-token");

	private static final JsonNode METADATA = read();

	private static JsonNode read() {
		try (InputStream metadata = SpotifyProperties.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			return JsonMapper.shared().readTree(metadata);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode properties() {
		return METADATA.path("properties");
	}

	@Test
	void everyPropertyIsDescribed() {
		assertThat(properties()).isNotEmpty()
			.allSatisfy((property) -> assertThat(property.path("description").asString(""))
				.as(property.path("name").asString())
				.matches("(?!(The|A|An) ).+\\."));
	}

	@Test
	void everyPropertyIsOurs() {
		assertThat(properties()).allSatisfy((property) -> assertThat(property.path("name").asString())
			.matches("(management\\.(endpoint|health|info)\\.)?spotify\\..+"));
	}

	@Test
	void partsOfTheActuatorAreAmongThem() {
		assertThat(properties()).extracting((property) -> property.path("name").asString())
			.contains("management.endpoint.spotify.access", "management.health.spotify.enabled",
					"management.info.spotify.enabled");
	}

	@Test
	void defaultsAreKnown() {
		assertThat(properties()).anySatisfy((property) -> {
			assertThat(property.path("name").asString()).isEqualTo("spotify.timeout");
			assertThat(property.path("defaultValue").asString()).isEqualTo("30s");
		});
	}

	@Test
	void everyOtherPropertyHasADefault() {
		assertThat(properties()).filteredOn((property) -> property.path("defaultValue").isMissingNode())
			.extracting((property) -> property.path("name").asString())
			.containsExactlyInAnyOrderElementsOf(WITHOUT_DEFAULT);
	}

	@Test
	void everyDeprecationSaysSinceWhenAndWhatInstead() {
		assertThat(properties()).filteredOn((property) -> property.has("deprecation"))
			.extracting((property) -> property.path("deprecation"))
			.allSatisfy((deprecation) -> {
				assertThat(deprecation.path("since").asString("")).isNotEmpty();
				assertThat(deprecation.path("reason").asString("") + deprecation.path("replacement").asString(""))
					.isNotEmpty();
			});
	}

	@Test
	void everyHintIsForAProperty() {
		assertThat(METADATA.path("hints")).isNotEmpty()
			.allSatisfy((hint) -> assertThat(properties()).extracting((property) -> property.path("name"))
				.contains(hint.path("name")));
	}

	@Test
	void everyScopeAndFeatureIsProposed() {
		Stream<String> names = Stream.concat(Stream.of(Feature.values()).map(Feature::value),
				Stream.of(Scope.values()).map(Scope::value));
		assertThat(hint("spotify.scopes").path("values")).extracting((value) -> value.path("value").asString())
			.containsExactlyInAnyOrderElementsOf(names.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "spotify.locale", "spotify.market", "spotify.redirect-uri", "spotify.scopes" })
	void otherValuesAreNoErrorInEditors(String name) {
		assertThat(hint(name).path("providers")).isNotEmpty();
	}

	private static JsonNode hint(String name) {
		return METADATA.path("hints")
			.valueStream()
			.filter((hint) -> hint.path("name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
