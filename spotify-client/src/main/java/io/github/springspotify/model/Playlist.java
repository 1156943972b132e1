package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A playlist. Its items are there for the owner and for collaborators only, except in
 * extended quota mode.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Playlist(boolean collaborative, @Nullable String description, Map<String, String> externalUrls,
		@Nullable Followers followers, @Nullable String href, @Nullable String id, List<Image> images,
		@Nullable String name, @Nullable PlaylistOwner owner, @JsonProperty("public") @Nullable Boolean isPublic,
		@Nullable String snapshotId, @Nullable Page<PlaylistTrack> items, @Nullable String type, @Nullable String uri) {

	public Playlist {
		images = Values.listOf(images);
		externalUrls = Values.mapOf(externalUrls);
	}

	@JsonCreator
	Playlist(boolean collaborative, @Nullable String description, Map<String, String> externalUrls,
			@Nullable Followers followers, @Nullable String href, @Nullable String id, List<Image> images,
			@Nullable String name, @Nullable PlaylistOwner owner, @JsonProperty("public") @Nullable Boolean isPublic,
			@Nullable String snapshotId, @Nullable Page<PlaylistTrack> items, @Nullable Page<PlaylistTrack> tracks,
			@Nullable String type, @Nullable String uri) {
		this(collaborative, description, externalUrls, followers, href, id, images, name, owner, isPublic, snapshotId,
				(items != null) ? items : tracks, type, uri);
	}

}
