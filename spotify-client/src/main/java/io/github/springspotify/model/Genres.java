package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Genres that recommendations can start from.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Genres(List<String> genres) {

	public Genres {
		genres = Values.listOf(genres);
	}

}
