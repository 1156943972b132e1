package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How far the user has listened to an episode or chapter.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ResumePoint(@Nullable Boolean fullyPlayed, @Nullable Integer resumePositionMs) {

}
