package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A playlist as it stands in lists.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SimplifiedPlaylist(boolean collaborative, @Nullable String description, Map<String, String> externalUrls,
		@Nullable String href, @Nullable String id, List<Image> images, @Nullable String name,
		@Nullable PlaylistOwner owner, @JsonProperty("public") @Nullable Boolean isPublic, @Nullable String snapshotId,
		@Nullable ItemsReference items, @Nullable String type, @Nullable String uri) {

	public SimplifiedPlaylist {
		images = Values.listOf(images);
		externalUrls = Values.mapOf(externalUrls);
	}

	@JsonCreator
	SimplifiedPlaylist(boolean collaborative, @Nullable String description, Map<String, String> externalUrls,
			@Nullable String href, @Nullable String id, List<Image> images, @Nullable String name,
			@Nullable PlaylistOwner owner, @JsonProperty("public") @Nullable Boolean isPublic,
			@Nullable String snapshotId, @Nullable ItemsReference items, @Nullable ItemsReference tracks,
			@Nullable String type, @Nullable String uri) {
		this(collaborative, description, externalUrls, href, id, images, name, owner, isPublic, snapshotId,
				(items != null) ? items : tracks, type, uri);
	}

}
