package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Several chapters in one answer. Those that Spotify does not know or may not show are
 * left out.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Chapters(List<Chapter> chapters) {

	public Chapters {
		chapters = Values.listOf(chapters);
	}

}
