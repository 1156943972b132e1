package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A part of a track with a rhythm or timbre of its own, such as a chorus or a solo.
 *
 * @param start where it starts, in seconds
 * @param duration how long it is, in seconds
 * @param confidence confidence that it is a section, from 0.0 to 1.0
 * @param loudness loudness in decibels
 * @param tempo beats per minute
 * @param tempoConfidence confidence in {@code tempo}, from 0.0 to 1.0
 * @param key pitch class, 0 for C to 11 for B, -1 if none was found
 * @param keyConfidence confidence in {@code key}, from 0.0 to 1.0
 * @param mode 1 for major, 0 for minor, -1 if neither was found
 * @param modeConfidence confidence in {@code mode}, from 0.0 to 1.0
 * @param timeSignature beats in a bar, 3 to 7
 * @param timeSignatureConfidence confidence in {@code timeSignature}, from 0.0 to 1.0
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Section(@Nullable Double start, @Nullable Double duration, @Nullable Double confidence,
		@Nullable Double loudness, @Nullable Double tempo, @Nullable Double tempoConfidence, @Nullable Integer key,
		@Nullable Double keyConfidence, @Nullable Integer mode, @Nullable Double modeConfidence,
		@Nullable Integer timeSignature, @Nullable Double timeSignatureConfidence) {

}
