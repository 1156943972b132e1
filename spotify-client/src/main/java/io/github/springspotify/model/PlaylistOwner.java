package io.github.springspotify.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The user who owns a playlist.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaylistOwner(Map<String, String> externalUrls, @Nullable String href, @Nullable String id,
		@Nullable String type, @Nullable String uri, @Nullable String displayName) {

	public PlaylistOwner {
		externalUrls = Values.mapOf(externalUrls);
	}

}
