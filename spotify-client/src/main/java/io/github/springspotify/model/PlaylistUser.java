package io.github.springspotify.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The user who added an item to a playlist.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaylistUser(Map<String, String> externalUrls, @Nullable String href, @Nullable String id,
		@Nullable String type, @Nullable String uri) {

	public PlaylistUser {
		externalUrls = Values.mapOf(externalUrls);
	}

}
