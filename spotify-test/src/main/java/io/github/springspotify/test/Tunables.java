package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The {@code min_}, {@code max_} and {@code target_} parameters of recommendations.
 */
final class Tunables {

	private static final Range SHARE = new Range(0, 1, false);

	private static final Range ANY_NUMBER = new Range(-1_000_000, 1_000_000, false);

	private static final Map<String, Range> RANGES = new TreeMap<>(Map.ofEntries(Map.entry("acousticness", SHARE),
			Map.entry("danceability", SHARE), Map.entry("duration_ms", new Range(0, Integer.MAX_VALUE, true)),
			Map.entry("energy", SHARE), Map.entry("instrumentalness", SHARE), Map.entry("key", new Range(0, 11, true)),
			Map.entry("liveness", SHARE), Map.entry("loudness", ANY_NUMBER), Map.entry("mode", new Range(0, 1, true)),
			Map.entry("popularity", new Range(0, 100, true)), Map.entry("speechiness", SHARE),
			Map.entry("tempo", ANY_NUMBER), Map.entry("time_signature", new Range(0, 11, true)),
			Map.entry("valence", SHARE)));

	private final ApiCall call;

	Tunables(ApiCall call) {
		this.call = call;
		parameters().forEach(this::value);
	}

	static List<String> parameters() {
		List<String> names = new ArrayList<>();
		for (String prefix : List.of("min_", "max_", "target_")) {
			RANGES.keySet().forEach((name) -> names.add(prefix + name));
		}
		return names;
	}

	boolean allow(Track track) {
		return RANGES.keySet().stream().allMatch((name) -> {
			Double minimum = value("min_" + name);
			Double maximum = value("max_" + name);
			double actual = actual(track, name);
			return (minimum == null || actual >= minimum) && (maximum == null || actual <= maximum);
		});
	}

	/**
	 * Return an order by the distance from the targets.
	 * @return the order, nearest first
	 */
	Comparator<Track> byDistance() {
		return Comparator.comparingDouble((track) -> RANGES.keySet().stream().mapToDouble((name) -> {
			Double target = value("target_" + name);
			return (target != null) ? Math.abs(actual(track, name) - target) : 0;
		}).sum());
	}

	private static double actual(Track track, String name) {
		return name.equals("popularity") ? track.popularity() : AudioFeatures.of(track).get(name);
	}

	private @Nullable Double value(String parameter) {
		String text = this.call.parameter(parameter);
		Range range = RANGES.get(parameter.substring(parameter.indexOf('_') + 1));
		return (text != null && range != null) ? range.read(parameter, text) : null;
	}

	private record Range(double minimum, double maximum, boolean integer) {

		double read(String parameter, String text) {
			boolean valid = text.matches(this.integer ? "-?[0-9]{1,10}" : "-?[0-9]{1,10}(\\.[0-9]{1,20})?");
			double value = valid ? Double.parseDouble(text) : Double.NaN;
			if (!(value >= this.minimum && value <= this.maximum)) {
				throw ApiException.badRequest("Invalid " + parameter);
			}
			return value;
		}

	}

}
