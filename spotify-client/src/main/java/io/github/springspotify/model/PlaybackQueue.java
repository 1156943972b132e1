package io.github.springspotify.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What is playing and what comes next.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaybackQueue(@Nullable PlayableItem currentlyPlaying, List<PlayableItem> queue) {

	public PlaybackQueue {
		queue = Values.listOf(queue);
	}

}
