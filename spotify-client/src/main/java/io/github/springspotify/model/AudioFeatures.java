package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a track sounds like, in numbers. Those without a unit go from 0.0 to 1.0.
 *
 * @param acousticness confidence that the track is acoustic
 * @param analysisUrl address of the analysis in the Web API
 * @param danceability how suitable the track is for dancing
 * @param durationMs length of the track in milliseconds
 * @param energy how intense and active the track is
 * @param id id of the track
 * @param instrumentalness confidence that nobody sings or speaks
 * @param key pitch class, 0 for C to 11 for B, -1 if none was found
 * @param liveness confidence that an audience is present
 * @param loudness average loudness in decibels, mostly from -60 to 0
 * @param mode 1 for major, 0 for minor
 * @param speechiness confidence that words are spoken
 * @param tempo beats per minute
 * @param timeSignature beats in a bar, 3 to 7
 * @param trackHref address of the track in the Web API
 * @param type always {@code audio_features}
 * @param uri Spotify URI of the track
 * @param valence how positive the track sounds
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AudioFeatures(@Nullable Double acousticness, @Nullable String analysisUrl, @Nullable Double danceability,
		@Nullable Integer durationMs, @Nullable Double energy, @Nullable String id, @Nullable Double instrumentalness,
		@Nullable Integer key, @Nullable Double liveness, @Nullable Double loudness, @Nullable Integer mode,
		@Nullable Double speechiness, @Nullable Double tempo, @Nullable Integer timeSignature,
		@Nullable String trackHref, @Nullable String type, @Nullable String uri, @Nullable Double valence) {

}
