package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A copyright statement of an album, show or audiobook: {@code C} for the copyright,
 * {@code P} for the performance.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Copyright(@Nullable String text, @Nullable String type) {

}
