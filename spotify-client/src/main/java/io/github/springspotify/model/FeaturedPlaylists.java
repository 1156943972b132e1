package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Playlists that Spotify features, or those of a category.
 *
 * @param message text in the language asked for, to be shown above the playlists
 * @param playlists the playlists
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FeaturedPlaylists(@Nullable String message, @Nullable Page<SimplifiedPlaylist> playlists) {

}
