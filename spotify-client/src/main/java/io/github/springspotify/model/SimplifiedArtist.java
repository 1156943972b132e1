package io.github.springspotify.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An artist as named on an album or track.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SimplifiedArtist(Map<String, String> externalUrls, @Nullable String href, @Nullable String id,
		@Nullable String name, @Nullable String type, @Nullable String uri) {

	public SimplifiedArtist {
		externalUrls = Values.mapOf(externalUrls);
	}

}
