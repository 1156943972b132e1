package io.github.springspotify.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An item of a type that this library does not know. What all items share is kept.
 *
 * @since 0.1.0
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record UnknownItem(@Nullable String type, @Nullable String id, @Nullable String name,
		@Nullable String uri) implements PlayableItem {

}
