package io.github.springspotify.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The track that was asked for, when Spotify answered with a twin that is available in
 * the market. Playlist edits must use its URI, not that of the twin.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record LinkedTrack(Map<String, String> externalUrls, @Nullable String href, @Nullable String id,
		@Nullable String type, @Nullable String uri) {

	public LinkedTrack {
		externalUrls = Values.mapOf(externalUrls);
	}

}
