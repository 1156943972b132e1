package io.github.springspotify.model;

import java.util.Map;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Which player commands are refused at the moment. A command that is not named is
 * allowed.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaybackActions(Map<String, Boolean> disallows) {

	public PlaybackActions {
		disallows = Values.mapOf(disallows);
	}

}
