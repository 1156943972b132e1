package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How the analysis of a track was made.
 *
 * @param analyzerVersion version of the analyzer
 * @param platform platform on which it ran
 * @param detailedStatus status in words
 * @param statusCode 0 for success, 1 for errors
 * @param timestamp when the track was analyzed, in seconds since the epoch
 * @param analysisTime how long it took, in seconds
 * @param inputProcess how the audio was read
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AudioAnalysisMeta(@Nullable String analyzerVersion, @Nullable String platform,
		@Nullable String detailedStatus, @Nullable Integer statusCode, @Nullable Long timestamp,
		@Nullable Double analysisTime, @Nullable String inputProcess) {

}
