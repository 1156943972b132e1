package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmePropertiesTests {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private final Set<String> known = new HashSet<>();

	ReadmePropertiesTests() throws IOException {
		for (URL url : Collections.list(getClass().getClassLoader().getResources(METADATA))) {
			try (InputStream metadata = url.openStream()) {
				for (JsonNode property : JsonMapper.shared().readTree(metadata).path("properties")) {
					this.known.add(property.path("name").asString());
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void propertiesInTheTextExist(Markdown document) {
		List<String> named = document.find("`((?:spotify|server)\\.[a-z][a-z.-]*)(?:=[^`]*)?`");

		assertThat(named).isNotEmpty();
		assertThat(this.known).containsAll(named);
	}

	static List<Markdown> documents() {
		return Markdown.all();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void propertiesInTheGuideExist(GuidePage page) {
		assertThat(page.find("`((?:spotify|server)\\.[a-z][a-z.-]*)(?:=[^`]*)?`")).allMatch(this.known::contains);
	}

	/**
	 * Return all pages but that of the meters, whose names look like properties.
	 */
	static List<GuidePage> pages() {
		return GuidePage.all().stream().filter((page) -> !page.name().equals("observability")).toList();
	}

	@Test
	void propertiesOfTheExampleExist() throws IOException {
		Set<String> names = new LinkedHashSet<>();
		for (PropertySource<?> source : new YamlPropertySourceLoader().load("example",
				new ClassPathResource("application.yml"))) {
			names.addAll(List.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
		}

		assertThat(names).containsExactlyInAnyOrder("spotify.client-id", "spotify.client-secret")
			.isSubsetOf(this.known);
	}

	@Test
	void environmentVariablesAreThoseOfTheExample() {
		assertThat(Markdown.README.find("export ([A-Z_]+)=")).allSatisfy((name) -> {
			String property = name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
			assertThat(ConfigurationPropertyName.isValid(property)).isTrue();
			assertThat(this.known).contains(property);
		});
	}

}
