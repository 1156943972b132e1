package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An artist. Applications in development mode get neither followers nor popularity, and
 * genres are usually empty.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Artist(Map<String, String> externalUrls, @Nullable Followers followers, List<String> genres,
		@Nullable String href, @Nullable String id, List<Image> images, @Nullable String name,
		@Nullable Integer popularity, @Nullable String type, @Nullable String uri) {

	public Artist {
		genres = Values.listOf(genres);
		images = Values.listOf(images);
		externalUrls = Values.mapOf(externalUrls);
	}

}
