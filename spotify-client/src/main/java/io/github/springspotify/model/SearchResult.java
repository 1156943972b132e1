package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a search found, one page for each type that was asked for and {@code null} for the
 * others.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SearchResult(@Nullable Page<Track> tracks, @Nullable Page<Artist> artists,
		@Nullable Page<SimplifiedAlbum> albums, @Nullable Page<SimplifiedPlaylist> playlists,
		@Nullable Page<SimplifiedShow> shows, @Nullable Page<SimplifiedEpisode> episodes,
		@Nullable Page<SimplifiedAudiobook> audiobooks) {

}
