package io.github.springspotify.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A track that a user has played.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlayHistory(@Nullable Track track, @Nullable Instant playedAt, @Nullable PlaybackContext context) {

}
