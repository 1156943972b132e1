package io.github.springspotify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.springspotify.model.RecommendationSeeds;
import io.github.springspotify.model.TrackAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of {@link RecommendationSeeds}.
 */
final class RecommendationQuery {

	private final Map<String, String> parameters = new TreeMap<>();

	private RecommendationQuery(RecommendationSeeds seeds) {
		addSeeds("seed_artists", seeds.artists());
		addSeeds("seed_genres", seeds.genres());
		addSeeds("seed_tracks", seeds.tracks());
		addAttributes("min_", seeds.min());
		addAttributes("max_", seeds.max());
		addAttributes("target_", seeds.target());
		if (seeds.limit() != null) {
			this.parameters.put("limit", seeds.limit().toString());
		}
	}

	static Map<String, String> of(@Nullable RecommendationSeeds seeds) {
		return (seeds != null) ? new RecommendationQuery(seeds).parameters : Map.of();
	}

	private void addSeeds(String name, List<String> values) {
		if (!values.isEmpty()) {
			this.parameters.put(name, String.join(",", values));
		}
	}

	private void addAttributes(String prefix, Map<TrackAttribute, Double> values) {
		values.forEach((attribute, value) -> this.parameters.put(prefix + attribute.value(),
				BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()));
	}

}
