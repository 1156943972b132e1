package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A track as it stands on an album. Local files have no id.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SimplifiedTrack(List<SimplifiedArtist> artists, List<String> availableMarkets, int discNumber,
		int durationMs, boolean explicit, Map<String, String> externalUrls, @Nullable String href, @Nullable String id,
		@Nullable Boolean isPlayable, @Nullable LinkedTrack linkedFrom, @Nullable Restrictions restrictions,
		@Nullable String name, @Nullable String previewUrl, int trackNumber, @Nullable String type,
		@Nullable String uri, boolean isLocal) {

	public SimplifiedTrack {
		artists = Values.listOf(artists);
		availableMarkets = Values.listOf(availableMarkets);
		externalUrls = Values.mapOf(externalUrls);
	}

}
