package io.github.springspotify.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What is being played from: an album, artist, playlist, show or collection.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaybackContext(@Nullable String type, @Nullable String href, Map<String, String> externalUrls,
		@Nullable String uri) {

	public PlaybackContext {
		externalUrls = Values.mapOf(externalUrls);
	}

}
