package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A device that plays or can play. Its id can be missing and can change.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Device(@Nullable String id, boolean isActive, boolean isPrivateSession, boolean isRestricted,
		@Nullable String name, @Nullable DeviceType type, @Nullable Integer volumePercent,
		@Nullable Boolean supportsVolume) {

}
