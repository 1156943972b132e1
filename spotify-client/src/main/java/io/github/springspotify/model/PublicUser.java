package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What everybody may know about a user.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PublicUser(@Nullable String displayName, Map<String, String> externalUrls, @Nullable Followers followers,
		@Nullable String href, @Nullable String id, List<Image> images, @Nullable String type, @Nullable String uri) {

	public PublicUser {
		externalUrls = Values.mapOf(externalUrls);
		images = Values.listOf(images);
	}

}
