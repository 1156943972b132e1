package io.github.springspotify.docs.readme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;

/**
 * The meters of an application as a table in AsciiDoc.
 */
final class MeterTable {

	private final Map<String, List<Meter.Id>> meters;

	MeterTable(Collection<Meter.Id> meters) {
		this.meters = meters.stream()
			.collect(Collectors.groupingBy(Meter.Id::getName, TreeMap::new, Collectors.toList()));
	}

	private static String row(String name, List<Meter.Id> meters) {
		Meter.Id any = meters.get(0);
		String unit = (any.getBaseUnit() != null) ? ", " + any.getBaseUnit() : "";
		return "\n| `%s`%n| %s%s%n| %s%n| %s%n".formatted(name, any.getType().name().toLowerCase(Locale.ROOT), unit,
				tags(meters), any.getDescription());
	}

	private static String tags(List<Meter.Id> meters) {
		Map<String, TreeSet<String>> values = meters.stream()
			.flatMap((id) -> id.getTags().stream())
			.collect(Collectors.groupingBy(Tag::getKey, TreeMap::new,
					Collectors.mapping((tag) -> "`+" + tag.getValue() + "+`", Collectors.toCollection(TreeSet::new))));
		return values.entrySet()
			.stream()
			.map((tag) -> "`" + tag.getKey() + "`: " + String.join(", ", tag.getValue()))
			.collect(Collectors.joining("; "));
	}

	@Override
	public String toString() {
		StringBuilder table = new StringBuilder("[.stacked%header,cols=\"5,3,5,7\"]\n|===\n");
		table.append("| name | kind | tags | what it says\n");
		this.meters.forEach((name, ids) -> table.append(row(name, ids)));
		return table.append("|===\n").toString().replaceAll("(?m) +$", "");
	}

}
