package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Several tracks in one answer. Those that Spotify does not know or may not show are left
 * out.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Tracks(List<Track> tracks) {

	public Tracks {
		tracks = Values.listOf(tracks);
	}

}
