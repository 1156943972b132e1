package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a user is playing, on which device and how far.
 *
 * @param device device that plays
 * @param repeatState whether the track or the context is repeated
 * @param shuffleState whether shuffle is on
 * @param context where the item is played from, if anywhere
 * @param timestamp when the state last changed, in milliseconds since the epoch
 * @param progressMs position in the item, in milliseconds
 * @param isPlaying whether something is playing now
 * @param item track or episode, {@code null} for an advertisement or an unknown item
 * @param currentlyPlayingType {@code track}, {@code episode}, {@code ad} or
 * {@code unknown}
 * @param actions which commands are refused
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaybackState(@Nullable Device device, @Nullable RepeatState repeatState, @Nullable Boolean shuffleState,
		@Nullable PlaybackContext context, @Nullable Long timestamp, @Nullable Integer progressMs, boolean isPlaying,
		@Nullable PlayableItem item, @Nullable String currentlyPlayingType, @Nullable PlaybackActions actions) {

}
