package io.github.springspotify.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A category that Spotify sorts playlists into.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Category(@Nullable String href, List<Image> icons, @Nullable String id, @Nullable String name) {

	public Category {
		icons = Values.listOf(icons);
	}

}
