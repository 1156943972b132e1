package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The audio features of several tracks. Those of tracks that have none are left out.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AudioFeaturesList(List<AudioFeatures> audioFeatures) {

	public AudioFeaturesList {
		audioFeatures = Values.listOf(audioFeatures);
	}

}
