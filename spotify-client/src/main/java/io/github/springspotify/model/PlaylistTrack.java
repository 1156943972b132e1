package io.github.springspotify.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An entry of a playlist. The item is {@code null} when it is not available any more.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaylistTrack(@Nullable Instant addedAt, @Nullable PlaylistUser addedBy, boolean isLocal,
		@Nullable PlayableItem item) {

	@JsonCreator
	PlaylistTrack(@Nullable Instant addedAt, @Nullable PlaylistUser addedBy, boolean isLocal,
			@Nullable PlayableItem item, @Nullable PlayableItem track) {
		this(addedAt, addedBy, isLocal, (item != null) ? item : track);
	}

}
