package io.github.springspotify.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A part of a track with one sound throughout.
 *
 * @param start where it starts, in seconds
 * @param duration how long it is, in seconds
 * @param confidence confidence that it is a segment, from 0.0 to 1.0
 * @param loudnessStart loudness at the start, in decibels
 * @param loudnessMax highest loudness, in decibels
 * @param loudnessMaxTime when it is the loudest, in seconds after the start
 * @param loudnessEnd loudness at the end, in decibels
 * @param pitches how strong each of the twelve pitch classes is, from 0.0 to 1.0
 * @param timbre the tone colour as twelve coefficients around 0
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Segment(@Nullable Double start, @Nullable Double duration, @Nullable Double confidence,
		@Nullable Double loudnessStart, @Nullable Double loudnessMax, @Nullable Double loudnessMaxTime,
		@Nullable Double loudnessEnd, List<Double> pitches, List<Double> timbre) {

	public Segment {
		pitches = Values.listOf(pitches);
		timbre = Values.listOf(timbre);
	}

}
