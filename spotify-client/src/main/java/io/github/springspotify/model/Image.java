package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A cover or profile image. Addresses can expire within a day, so fetch them again rather
 * than keep them.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Image(@Nullable String url, @Nullable Integer height, @Nullable Integer width) {

}
