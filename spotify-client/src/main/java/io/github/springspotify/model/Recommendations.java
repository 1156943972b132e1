package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Recommended tracks, and what became of each seed.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Recommendations(List<RecommendationSeed> seeds, List<Track> tracks) {

	public Recommendations {
		seeds = Values.listOf(seeds);
		tracks = Values.listOf(tracks);
	}

}
