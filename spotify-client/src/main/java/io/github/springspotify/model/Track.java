package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A track. Local files have no id and a URI of the form {@code spotify:local:…}.
 *
 * @since 0.1.0
 */
@JsonTypeName("track")
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Track(@Nullable SimplifiedAlbum album, List<SimplifiedArtist> artists, List<String> availableMarkets,
		int discNumber, int durationMs, boolean explicit, Map<String, String> externalIds,
		Map<String, String> externalUrls, @Nullable String href, @Nullable String id, @Nullable Boolean isPlayable,
		@Nullable LinkedTrack linkedFrom, @Nullable Restrictions restrictions, @Nullable String name,
		@Nullable Integer popularity, @Nullable String previewUrl, int trackNumber, @Nullable String type,
		@Nullable String uri, boolean isLocal) implements PlayableItem {

	public Track {
		artists = Values.listOf(artists);
		availableMarkets = Values.listOf(availableMarkets);
		externalIds = Values.mapOf(externalIds);
		externalUrls = Values.mapOf(externalUrls);
	}

}
