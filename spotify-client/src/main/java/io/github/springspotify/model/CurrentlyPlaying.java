package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The item that a user is playing.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CurrentlyPlaying(@Nullable PlaybackContext context, @Nullable Long timestamp,
		@Nullable Integer progressMs, boolean isPlaying, @Nullable PlayableItem item,
		@Nullable String currentlyPlayingType, @Nullable PlaybackActions actions) {

}
