package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Several artists in one answer. Those that Spotify does not know or may not show are
 * left out.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Artists(List<Artist> artists) {

	public Artists {
		artists = Values.listOf(artists);
	}

}
