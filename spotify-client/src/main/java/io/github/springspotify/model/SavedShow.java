package io.github.springspotify.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A show in a user's library, and when it was saved.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SavedShow(@Nullable Instant addedAt, @Nullable SimplifiedShow show) {

}
