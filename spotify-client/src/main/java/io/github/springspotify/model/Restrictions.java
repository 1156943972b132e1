package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Why content cannot be played: {@code market}, {@code product}, {@code explicit} or a
 * reason added later.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Restrictions(@Nullable String reason) {

}
