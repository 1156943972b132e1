package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The properties of the starter as tables in AsciiDoc, one for each group.
 */
final class PropertyTable {

	private static final String ACTUATOR = "management";

	private final TreeMap<String, List<JsonNode>> groups;

	PropertyTable(InputStream metadata) {
		this.groups = JsonMapper.shared()
			.readTree(metadata)
			.path("properties")
			.valueStream()
			.sorted(Comparator.comparing(PropertyTable::name))
			.collect(Collectors.groupingBy(PropertyTable::group, PropertyTable::actuatorLast, Collectors.toList()));
	}

	/**
	 * Open the metadata of the module that has the properties.
	 */
	static InputStream metadata() throws IOException {
		String type = "/" + SpotifyProperties.class.getName().replace('.', '/') + ".class";
		String location = String.valueOf(SpotifyProperties.class.getResource(type));
		return new URL(location.replace(type, "/META-INF/spring-configuration-metadata.json")).openStream();
	}

	private static TreeMap<String, List<JsonNode>> actuatorLast() {
		return new TreeMap<>(
				Comparator.<String, Boolean>comparing(ACTUATOR::equals).thenComparing(Comparator.naturalOrder()));
	}

	private static String name(JsonNode property) {
		return property.path("name").asString();
	}

	private static String group(JsonNode property) {
		String[] parts = name(property).split("\\.");
		return (parts.length > 2 && !parts[0].equals(ACTUATOR)) ? parts[0] + "." + parts[1] : parts[0];
	}

	private static String row(JsonNode property) {
		String type = property.path("type").asString().replaceAll("[\\w.]+\\.", "").replace('$', '.');
		String value = property.path("defaultValue")
			.valueStream()
			.map(JsonNode::asString)
			.collect(Collectors.joining(","));
		String text = value.isEmpty() ? property.path("defaultValue").asString("") : value;
		return "\n| `+%s+`%n| %s%n| %s%n| %s%n".formatted(name(property), code(type), code(text),
				property.path("description").asString("").replace("|", "\\|"));
	}

	private static String code(String text) {
		return text.isEmpty() ? "" : "`+" + text + "+`";
	}

	@Override
	public String toString() {
		StringBuilder page = new StringBuilder();
		this.groups.forEach((group, properties) -> {
			page.append("== ").append(group).append("\n\n[%header%autowidth.stretch]\n|===\n");
			page.append("| property | type | default | what it does\n");
			properties.forEach((property) -> page.append(row(property)));
			page.append("|===\n\n");
		});
		return page.toString().replaceAll("(?m) +$", "").strip() + "\n";
	}

}
