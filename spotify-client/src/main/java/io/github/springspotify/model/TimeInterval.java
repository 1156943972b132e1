package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A part of a track: a bar, a beat or a tatum.
 *
 * @param start where it starts, in seconds
 * @param duration how long it is, in seconds
 * @param confidence confidence in both, from 0.0 to 1.0
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TimeInterval(@Nullable Double start, @Nullable Double duration, @Nullable Double confidence) {

}
